import { beforeAll, expect, test } from 'vitest';
import { readDeck } from '../support/read-deck.ts';
import { putLists, putStory } from '../support/content-folder.ts';
import { buildLibrary, filesIn, newFolder, type Built } from '../support/run.ts';

const contentDir = newFolder();
const env = { SITE_URL: 'https://stories.example.org/library/' };
let built: Built;
let files: Map<string, Buffer>;

beforeAll(async () => {
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, {
    id: 'q4n8vt',
    change: (data) => {
      const people = data['people'] as { consent?: { release: { uses: unknown[] } } }[];
      for (const { consent } of people) {
        if (consent) consent.release.uses = [{ use: 'website' }, { use: 'staff-library' }];
      }
    },
  });
  built = buildLibrary(contentDir, env);
  files = filesIn(built.outDir);
});

const decksIn = (output: Map<string, Buffer>) =>
  [...output.keys()].filter((path) => path.endsWith('.pptx'));

test('a story that may be shown in presentations has slides, and one that may not has none', () => {
  expect(built.err).toBe('');
  expect(files.has('stories/q4n8vt/index.html')).toBe(true);
  expect(decksIn(files)).toEqual(['stories/k7m2qx/slide.pptx', 'stories/k7m2qx/slides.pptx']);
});

test('slides lead to where a copy is checked, under the address of the site', () => {
  const { slides, custom } = readDeck(files.get('stories/k7m2qx/slides.pptx')!);
  expect(custom).toEqual({
    StoryId: 'k7m2qx',
    StoryUse: 'presentation',
    StoryUseBy: '2027-02-20',
    StoryCheckAddress: 'https://stories.example.org/library/check/k7m2qx/',
  });
  expect(slides.at(-1)?.title).toBe('How this story may be shown');
});

test('there are none the day after the use has ended, while the story stays', () => {
  const after = filesIn(buildLibrary(contentDir, { ...env, AS_OF: '2027-02-21' }).outDir);
  expect(after.has('stories/k7m2qx/index.html')).toBe(true);
  expect(decksIn(after)).toEqual([]);
});
