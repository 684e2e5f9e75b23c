import { expect, test } from '@playwright/test';
import { articleHtml } from '../../src/exports/article/article.ts';
import { parseBody } from '../../src/story/body/parse-body.ts';
import { computeFingerprint } from '../../src/story/fingerprint/compute-fingerprint.ts';
import { bundle } from '../support/bundle.ts';
import { desktopOnly } from './pass-tags.ts';
import { validBody, validData } from '../support/valid-story.ts';

interface Core {
  parseBody: typeof parseBody;
  computeFingerprint: typeof computeFingerprint;
  articleHtml: typeof articleHtml;
  words: (typeof import('../../src/words/index.ts'))['words'];
}

/** Parses, fingerprints and renders a story. The same function runs in Node and in a page. */
async function processStory(
  { parseBody, computeFingerprint, articleHtml, words }: Core,
  source: StorySource,
) {
  const { body = [] } = parseBody(source.body);
  const fingerprint = await computeFingerprint({ data: source.data, body, files: new Map() });
  const story = {
    ...source.data,
    kind: 'young-person',
    minutes: 1,
    uses: [],
    until: '',
    pictures: {},
    body,
  };
  const article = articleHtml(story as unknown as Parameters<typeof articleHtml>[0], {
    words,
    href: (path) => path,
    findPicture: () => undefined,
    principles: [],
  });
  return { fingerprint, article };
}

interface StorySource {
  data: ReturnType<typeof validData>;
  body: string;
}

test(
  'the parser, the fingerprint and the article are the same in a browser as in Node',
  desktopOnly,
  async ({ page }) => {
    const { words } = await import('../../src/words/index.ts');
    const source = {
      data: validData(),
      body: `${validBody}\nSmall <\\!> & “quotes”, *e\u0301t\u00e9*.\n`.replace('<\\!>', '\\<b>'),
    };
    const code = await bundle([
      'src/story/body/parse-body.ts',
      'src/story/fingerprint/compute-fingerprint.ts',
      'src/exports/article/article.ts',
      'src/words/index.ts',
    ]);
    await page.route('**/core-under-test.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `${code}\nexport const processStory = ${processStory.toString()};`,
      }),
    );
    await page.goto('/');
    const inBrowser = await page.evaluate(async (story) => {
      const address = '/core-under-test.js';
      const core = (await import(address)) as Core & { processStory: typeof processStory };
      return core.processStory(core, story);
    }, source);
    expect(inBrowser).toEqual(
      await processStory({ parseBody, computeFingerprint, articleHtml, words }, source),
    );
    expect(inBrowser.article).toContain('Nobody had to talk first.');
  },
);
