import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleHtml } from '../../../../src/exports/article/article.ts';
import { readSourceTexts } from '../../../../src/leak-scan/held-back/source-texts.ts';
import { readRemovedStory } from '../../../../src/publish/only-remove/removed-story.ts';
import { words } from '../../../../src/words/index.ts';
import { put } from '../../../support/content-folder.ts';
import { publicStory } from '../../../support/public-story.ts';
import { newFolder } from '../../../support/run.ts';

test('the words, names and pictures of a removed story are read from its page', () => {
  const output = newFolder();
  const article = articleHtml(publicStory({ title: 'A <lamp> & more' }), {
    words,
    href: (path) => path,
    findPicture: () => undefined,
    principles: [{ id: 'voice', question: 'Whose words?' }],
  });
  const picture = '<img src="/library/_astro/0123.abc.webp" alt="">';
  put(output, '_astro/0123.abc.webp', 'picture');
  put(
    output,
    'stories/k7m2qx/index.html',
    `<nav>Menu</nav>${article.replace('<header', `${picture}<header`)}<ul><li>Another story</li></ul>`,
  );
  const story = readRemovedStory(output, 'young-person/k7m2qx');
  expect(story).toMatchObject({ name: 'k7m2qx', folder: 'young-person/k7m2qx' });
  expect(story.files.map(({ path }) => path)).toEqual(['index.mdx', '0123.abc.webp']);
  const { texts, names } = readSourceTexts(story.files[0]!);
  expect(names).toEqual(['A <lamp> & more', 'Nobody had to talk first.', 'Robin']);
  expect(texts).toEqual(
    expect.arrayContaining(['What did the worker keep doing?', 'In her own words.']),
  );
  expect(texts.at(-1)).toMatch(/She came\.[^]*Nobody had to talk first\.[^]*Not even me\./);
  expect(texts.join()).not.toMatch(/Menu|Another story/);
});

test('a story without a page has only its id', () => {
  const place = 'family/q4n8vt';
  expect(readRemovedStory(join(newFolder(), 'site'), place)).toEqual({
    name: 'q4n8vt',
    folder: place,
    files: [],
  });
});
