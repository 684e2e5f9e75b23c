import { beforeAll, expect, test } from 'vitest';
import { readDeck } from '../support/read-deck.ts';
import { filesIn, type Built } from '../support/run.ts';
import { brandedLibrary, mixedLibrary } from './libraries.ts';

let built: Built;
let files: Map<string, Buffer>;

beforeAll(async () => {
  built = (await mixedLibrary()).everyone;
  files = filesIn(built.outDir);
});

const decksIn = (output: Map<string, Buffer>) =>
  [...output.keys()].filter((path) => path.endsWith('.pptx'));

test('only stories that may be shown in presentations have slides', () => {
  expect(built.err).toBe('');
  expect(files.has('stories/q4n8vt/index.html')).toBe(true);
  expect(decksIn(files)).toEqual([
    'packs/first-visits/slides.pptx',
    'stories/k7m2qx/slide.pptx',
    'stories/k7m2qx/slides.pptx',
    'stories/public2/slide.pptx',
    'stories/public2/slides.pptx',
  ]);
});

test('slides contain the address of the story’s check page', () => {
  const { slides, custom } = readDeck(files.get('stories/k7m2qx/slides.pptx')!);
  expect(custom).toEqual({
    StoryId: 'k7m2qx',
    StoryUse: 'presentation',
    StoryUseBy: '2027-02-20',
    StoryCheckAddress: 'https://stories.example.org/library/check/k7m2qx/',
  });
  expect(slides.at(-1)?.title).toBe('How this story may be shown');
});

test('a story keeps its page and loses its slides on the day after its use in presentations ends', async () => {
  const after = filesIn((await brandedLibrary()).built.outDir);
  expect(after.has('stories/k7m2qx/index.html')).toBe(true);
  expect(decksIn(after)).toEqual([]);
});
