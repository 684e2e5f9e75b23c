import { describe, expect, test } from 'vitest';
import { findUnaccountedFiles } from '../../../src/leak-scan/account-for-files.ts';
import type { PublicStory } from '../../../src/library/public-story.ts';
import type { Library } from '../../../src/library/read-library.ts';
import { publicStory } from '../../support/public-story.ts';

const libraryOf = (story: PublicStory) =>
  ({ stories: [story], checkPages: [], context: { brand: {}, packs: [] } }) as unknown as Library;
const filesAt = (...paths: string[]) => paths.map((path) => ({ path, bytes: Buffer.from('') }));
const noRemovedFiles = { page: 'gone/index.html', copies: [], markers: [], markerText: 'gone\n' };
const unaccounted = (
  files: Parameters<typeof findUnaccountedFiles>[0],
  story: PublicStory,
  removedFiles: Parameters<typeof findUnaccountedFiles>[3] = noRemovedFiles,
) => findUnaccountedFiles(files, [], libraryOf(story), removedFiles).map(({ place }) => place);

const page = 'stories/k7m2qx/index.html';
const outputs = ['present/index.html', 'slides.pptx', 'slide.pptx'].map(
  (file) => `stories/k7m2qx/${file}`,
);
const websiteOnly = publicStory({ uses: [{ use: 'website', until: '2027-06-01' }] });

describe('an output file of a use', () => {
  test('is accounted for when the use is open for the story', () => {
    expect(
      findUnaccountedFiles(filesAt(page, ...outputs), [], libraryOf(publicStory()), noRemovedFiles),
    ).toEqual([]);
  });

  test('is unaccounted when the use is not open for the story', () => {
    expect(unaccounted(filesAt(page, ...outputs), websiteOnly)).toEqual(outputs);
  });

  test('is unaccounted when the story is not in the library', () => {
    const other = 'stories/q4n8vt/slides.pptx';
    expect(unaccounted(filesAt(page, ...outputs, other), publicStory())).toEqual([other]);
  });

  test('is reported when the use is open and the file is missing', () => {
    expect(unaccounted(filesAt(page), publicStory())).toEqual(outputs);
  });
});

test('a page in place of a removed story must have the same bytes as the page for all removed stories', () => {
  const copies = ['stories/q4n8vt/index.html', 'embed/q4n8vt/index.html'];
  const removedFiles = { ...noRemovedFiles, copies, markers: ['gone/q4n8vt'] };
  const files = [
    ...filesAt(page),
    { path: 'gone/index.html', bytes: Buffer.from('one page') },
    { path: 'stories/q4n8vt/index.html', bytes: Buffer.from('one page') },
    { path: 'embed/q4n8vt/index.html', bytes: Buffer.from('another page') },
    { path: 'gone/q4n8vt', bytes: Buffer.from('gone\n') },
  ];
  expect(unaccounted(files, websiteOnly, removedFiles)).toEqual(['embed/q4n8vt/index.html']);
});

test.each(['/', '/stories/', '/for/stories/'])(
  'a list for a purpose links to the other lists, and to stories with its use only, below %s',
  (base) => {
    const links = ['stories/', 'stories/family/', 'stories/professional/', 'stories/k7m2qx/'];
    const html = links.map((path) => `<a href="${base}${path}">`).join('');
    const files = [...filesAt(page), { path: 'for/present/index.html', bytes: Buffer.from(html) }];
    expect(unaccounted([...files, ...filesAt(...outputs)], publicStory())).toEqual([]);
    expect(unaccounted(files, websiteOnly)).toEqual(['for/present/index.html']);
  },
);

test('a list for a purpose links to no output that is closed', () => {
  const listWith = (path: string) => ({
    path: 'for/learn/index.html',
    bytes: Buffer.from(`<a href="/stories/k7m2qx/${path}">`),
  });
  const forLearning = publicStory({ uses: [{ use: 'learning', until: '2027-01-01' }] });
  const isAccountedFor = (path: string) =>
    !unaccounted([...filesAt(page), listWith(path)], forLearning).includes('for/learn/index.html');
  expect(['', 'slides.pptx', 'present/', 'report.docx', 'other/'].filter(isAccountedFor)).toEqual([
    '',
  ]);
});

describe('a file of a pack', () => {
  const step = (id: string) => ({ story: id, minutes: 5, before: 'Read.', after: ['And?'] });
  const round = { minutes: 5, prompt: 'How are you here?' };
  const data = {
    ...{ title: 'A pack', use: 'learning', forWhom: 'A team', aims: ['Listen.'] },
    ...{ checkIn: round, closing: round, interview: [], example: false },
    path: [step('k7m2qx')],
  };
  const account = (path: string, text: string, uses: PublicStory['uses']) => {
    const library = {
      stories: [publicStory({ uses })],
      checkPages: [],
      context: { brand: {}, packs: [{ id: 'a-pack', data, body: [] }] },
    } as unknown as Library;
    const files = [{ path, bytes: Buffer.from(text) }];
    const removed = { page: '', copies: [], markers: [], markerText: '' };
    return findUnaccountedFiles(files, [], library, removed).some(({ place }) => place === path);
  };
  const until = '2027-06-01';
  const learning = { use: 'learning' as const, until };
  const presentation = { use: 'presentation' as const, until };

  test('belongs in the output while one of the stories may be used for the pack', () => {
    const page = '<a href="/stories/k7m2qx/">A story</a>';
    expect(account('packs/a-pack/index.html', page, [learning])).toBe(false);
    expect(account('packs/a-pack/index.html', page, [presentation])).toBe(true);
    expect(account('packs/another/index.html', page, [learning])).toBe(true);
  });

  test('links to no story that is not for this use', () => {
    const page = '<a href="/stories/q4n8vt/">Another</a>';
    expect(account('packs/a-pack/index.html', page, [learning])).toBe(true);
  });

  test('has slides only while a story may be presented too, and no other file', () => {
    expect(account('packs/a-pack/slides.pptx', '', [learning, presentation])).toBe(false);
    expect(account('packs/a-pack/slides.pptx', '', [learning])).toBe(true);
    expect(account('packs/a-pack/notes.txt', '', [learning])).toBe(true);
  });

  test('for sessions has only what the open uses of its story allow', () => {
    const write = (part: object) => JSON.stringify({ id: 'k7m2qx', uses: [learning], ...part });
    const path = 'session/k7m2qx.json';
    expect(account(path, write({}), [learning])).toBe(false);
    expect(account(path, write({ text: '<p>Words</p>' }), [learning])).toBe(false);
    expect(account(path, write({}), [presentation])).toBe(true);
    expect(account(path, write({ deck: {} }), [learning])).toBe(true);
    expect(account(path, write({ id: 'q4n8vt' }), [learning])).toBe(true);
    const presented = { uses: [presentation], text: '<p>Words</p>' };
    expect(account(path, write(presented), [presentation])).toBe(true);
  });
});

test('a reading copy has no place in an output, whatever its folder', () => {
  const name = 'k7m2qx-7F3K-Q2MX-9HTA-G.html';
  const copies = ['', 'stories/', 'stories/k7m2qx/', 'about/', 'check/', 'admin/', '_astro/'].map(
    (folder) => folder + name,
  );
  expect(unaccounted(filesAt(page, ...outputs, ...copies), publicStory())).toEqual(copies);
});
