import { beforeEach, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { put, putCopy, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const read = () => readLibrary({ contentDir, on: today, audience: 'public' });
const shownIds = async () => (await read()).stories.map(({ id }) => id);

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'h3pp9w' });
  await putStory(contentDir, { id: 'k7m2qx' });
  putCopy(contentDir, 'k7m2qx', 'q4n8vt');
});

it('a story that was copied with its approvals is held back with its copy, and other stories are not', async () => {
  const { stories, issues, checkPages: checks } = await read();
  expect(stories.map(({ id }) => id)).toEqual(['h3pp9w']);
  expect(issues.map(({ rule, id, severity }) => [rule, id, severity])).toEqual([
    ['story-twice', 'k7m2qx', 'error'],
    ['story-twice', 'q4n8vt', 'error'],
  ]);
  expect(checks.filter(({ uses }) => uses.length > 0).map(({ id }) => id)).toEqual(['h3pp9w']);
});

it('check reports the same, also for cached stories', async () => {
  const cache = await openCache(`${newFolder()}/check.json`);
  const options = { contentDir, on: today, audience: 'public' } as const;
  const first = await checkLibrary(options, cache, 'one');
  expect(first).toEqual((await read()).issues);
  expect(await checkLibrary(options, cache, 'one')).toEqual(first);
});

it('a removal of the copy refuses the original too, because a no counts for the words', async () => {
  put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-01\n');
  expect(await shownIds()).toEqual(['h3pp9w']);
});

it('a copy whose words were changed is an ordinary draft', async () => {
  const { stories } = await read();
  expect(stories).toHaveLength(1);
  await putStory(contentDir, { id: 'q4n8vt', isApproved: false });
  expect(await shownIds()).toEqual(['h3pp9w', 'k7m2qx']);
});
