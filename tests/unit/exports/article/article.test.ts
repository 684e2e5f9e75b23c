import { describe, expect, test } from 'vitest';
import { articleHtml } from '../../../../src/exports/article/article.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { words } from '../../../../src/words/index.ts';

const story: PublicStory = {
  id: 'k7m2qx',
  kind: 'family',
  audience: 'public',
  title: 'Tea & <toast>',
  summary: 'A "summary"',
  people: [
    { part: 'storyteller', naming: 'pseudonym', name: 'Jo <b>', description: 'mum' },
    { part: 'mentioned', description: 'her son' },
  ],
  themes: ['kinship'],
  contentNotes: ['domestic-abuse', 'prison'],
  evidence: [{ figure: '84 %', says: 'of <some>', source: 'A journal' }],
  principles: { voice: 'In her own words.', truth: true, safety: false },
  publishFrom: '2026-03-01',
  example: false,
  body: parseBody('Words.').body ?? [],
  minutes: 1,
  uses: [{ use: 'website', until: '2027-06-01' }],
  until: '2027-06-01',
  pictures: {},
  findable: true,
};
const context = {
  words,
  href: (path: string) => `/library${path}`,
  findPicture: () => undefined,
  principles: [
    { id: 'voice', question: 'Whose words?' },
    { id: 'truth', question: 'Hard parts?' },
    { id: 'safety', question: 'Safe?' },
  ],
};
const html = articleHtml(story, context);

describe('an article', () => {
  test('escapes everything an author wrote', () => {
    expect(html).not.toMatch(/<toast>|<b>|<some>/);
    expect(html).toContain('Tea &amp; &lt;toast&gt;');
    expect(html).toContain('Jo &lt;b&gt;');
  });

  test('has the content note before the story begins', () => {
    expect(html.indexOf('domestic abuse and prison')).toBeGreaterThan(0);
    expect(html.indexOf('domestic abuse and prison')).toBeLessThan(html.indexOf('Words.'));
  });

  test('leads from the content note to somebody to talk to, where the page names somebody', () => {
    expect(html).not.toContain('Talk to someone');
    expect(articleHtml(story, { ...context, support: '#support' })).toContain(
      'domestic abuse and prison. <a href="#support">Talk to someone</a>',
    );
  });

  test('has a heading above a list of what helped, unless the story says it in its own words', () => {
    const withBody = (text: string) =>
      articleHtml({ ...story, body: parseBody(text).body ?? [] }, context);
    expect(withBody('<Helped>\n\n- Tea\n\n</Helped>')).toContain('<h2>What helped</h2><ul>');
    expect(withBody('<Helped>\n\nThese:\n\n- Tea\n\n</Helped>')).not.toContain('What helped');
  });

  test('shows no quotation beside a text that has the same quotation', () => {
    const quoted = { ...story, pullQuote: 'She put the kettle on.' };
    expect(articleHtml(quoted, context)).toContain('pull-quote');
    const body = parseBody('<Quote by="mum">\n\nShe put the kettle on.\n\n</Quote>').body ?? [];
    expect(articleHtml({ ...quoted, body }, context)).not.toContain('pull-quote');
  });

  test('says how each principle was met, and leaves out principles that were not met', () => {
    expect(html).toContain('<dt>Whose words?</dt><dd>In her own words.</dd>');
    expect(html).toContain('<dt>Hard parts?</dt><dd>Yes.</dd>');
    expect(html).not.toContain('Safe?');
  });

  test('lists the uses under their last day, which it says once, and links under the base path', () => {
    const uses = ['website', 'report', 'learning'] as const;
    const until = (use: string) => (use === 'report' ? '2027-02-01' : '2027-06-01');
    const several = articleHtml(
      { ...story, uses: uses.map((use) => ({ use, until: until(use) })) },
      context,
    );
    expect(several.match(/Until [^:]+:/g)).toEqual([
      'Until 1 February 2027:',
      'Until 1 June 2027:',
    ]);
    expect(several).toMatch(/Until 1 June 2027:<.*in learning.*on the public website/);
    expect(html).toContain('href="/library/check/k7m2qx/"');
  });

  test('leaves out sections for which the story has nothing', () => {
    expect(html).not.toContain('To talk about');
    expect(html).not.toContain('This is an example');
  });
});

test('what came of a story stands on its page only where there is something to show', () => {
  expect(html).not.toContain('You said, we did');
  const told = [
    { on: '2026-11-02', where: 'Team <day>', to: 'staff', people: 40, changed: 'A kettle & tea.' },
  ];
  expect(articleHtml({ ...story, told }, context)).toContain(
    '<section class="told" aria-labelledby="told"><h2 id="told">You said, we did</h2><dl><dt>A kettle &amp; tea.</dt><dd>Team &lt;day&gt;, staff (about 40), November 2026</dd></dl></section>',
  );
});
