import { beforeAll, expect, test } from 'vitest';
import { readDeck } from '../support/read-deck.ts';
import { filesIn, page, type Built } from '../support/run.ts';
import { mixedLibrary, mixedSiteUrl } from './libraries.ts';

let everyone: Built;
let files: Map<string, Buffer>;

beforeAll(async () => {
  ({ everyone } = await mixedLibrary());
  files = filesIn(everyone.outDir);
});

test('the page of a pack has only the stories that may be used for it, without a gap', () => {
  const html = page(everyone, 'packs/first-visits/index.html');
  expect(html).toContain('Before the open story.');
  expect(html).toContain('One story · about 20 minutes');
  expect(html).not.toMatch(/q4n8vt|guard22|closed story|guarded story|Asked of none/);
});

test('the slides of a pack have only stories that may be presented as well', () => {
  const { slides, custom } = readDeck(files.get('packs/first-visits/slides.pptx')!);
  expect(custom).toMatchObject({
    StoryId: 'k7m2qx',
    StoryCheckAddress: `${mixedSiteUrl}check/`,
  });
  const texts = slides.flatMap((slide) => [slide.title, ...slide.texts]).join('\n');
  expect(texts).toContain('Asked of the open story?');
  expect(texts).not.toContain('closed story');
});

test('sessions can read only what the uses of a story allow', () => {
  const read = (id: string) =>
    JSON.parse(files.get(`session/${id}.json`)?.toString() ?? 'null') as Record<string, unknown>;
  expect(Object.keys(read('k7m2qx'))).toEqual(expect.arrayContaining(['deck', 'text']));
  expect(Object.keys(read('public2'))).toContain('deck');
  expect(Object.keys(read('public2'))).not.toContain('text');
  for (const id of ['q4n8vt', 'staff22', 'guard22']) expect(read(id)).toBeNull();
  const listed = JSON.parse(page(everyone, 'session/stories.json')) as { id: string }[];
  expect(listed.map(({ id }) => id).toSorted()).toEqual(['k7m2qx', 'public2']);
});

test('a story that allows a session offers to be added to one, and no other story does', () => {
  expect(page(everyone, 'stories/k7m2qx/index.html')).toContain('/session/?add=k7m2qx');
  expect(page(everyone, 'stories/q4n8vt/index.html')).not.toContain('/session/');
});

test('the note about a pack names the story and the field, and no reason', () => {
  expect(everyone.out).toContain(
    'Story q4n8vt may not be used for learning today, so the pack is shown without this story',
  );
});
