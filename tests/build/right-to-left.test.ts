import { beforeAll, expect, test } from 'vitest';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { buildLibrary, decompressedFilesIn, newFolder, page, type Built } from '../support/run.ts';

const title = 'کیتلی';
const summary = 'ایک کارکن';
const inUrdu = 'lang="ur" dir="rtl"';
let built: Built;

beforeAll(async () => {
  const contentDir = newFolder();
  putLists(contentDir);
  put(contentDir, 'synonyms.yaml', 'groups:\n  - [gran, nan]\n');
  await putStory(contentDir, {
    id: 'k7m2qx',
    change: (data) => {
      data['language'] = 'ur';
      data['title'] = title;
      data['summary'] = summary;
      // Words in another script are asked about, because they may be names.
      data['names'] = [title, summary].map((word) => ({ word, is: 'word' }));
    },
  });
  built = buildLibrary(contentDir);
});

test('a story in Urdu is marked as Urdu, from right to left, on its page, its card and its screens', () => {
  expect(built.err).toBe('');
  const story = page(built, 'stories/k7m2qx/index.html');
  expect(story).toContain(`<h1 ${inUrdu}>${title}</h1>`);
  expect(story).toContain(`<div class="story-body" ${inUrdu}>`);
  for (const list of ['index.html', 'stories/index.html', 'themes/edge-of-care/index.html']) {
    expect(page(built, list), list).toMatch(new RegExp(`<a [^>]*${inUrdu}>\\s*${title}`));
    expect(page(built, list), list).toContain(`<p ${inUrdu}>${summary}</p>`);
    expect(page(built, list), list).toContain('In Urdu');
  }
  expect(page(built, 'for/present/index.html')).toMatch(new RegExp(`<a [^>]*${inUrdu}>`));
  const screens = page(built, 'stories/k7m2qx/present/index.html');
  expect(screens).toMatch(new RegExp(`<h1 [^>]*${inUrdu}[^>]*>${title}`));
});

test('the search and the feeds know the language of a story', () => {
  const files = [...decompressedFilesIn(built.outDir)];
  const [, fragment] = files.find(([path]) => path.startsWith('pagefind/fragment/')) ?? [];
  expect(fragment?.toString()).toContain('"language":"ur"');
  expect(page(built, 'feed.xml')).toContain(`<p ${inUrdu}>${summary}</p>`);
  expect(page(built, 'feed.json')).toContain('"language": "ur"');
});

test('the words that mean the same are beside the search index', () => {
  expect(page(built, 'pagefind/pagefind-words.json')).toContain('["gran","nan"]');
});
