import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { put, putCopy, putLists, putStory } from '../../support/content-folder.ts';
import { splitSource } from '../../../src/story/source/split-source.ts';
import { newFolder } from '../../support/run.ts';
import { today, type Typed } from '../../support/valid-story.ts';
import { inConsent, inRelease, inSafeguarding } from '../review/content-in-memory.ts';

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

it('check reports the same, even for cached stories', async () => {
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

it.each<[string, (data: Typed) => void]>([
  ['one use fewer', inRelease(0, 'uses', [{ use: 'staff-library' }])],
  ['an earlier last day', inRelease(0, 'expiresOn', '2026-11-01')],
  ['a question that is due', inConsent(0, 'askAgainOn', '2026-11-01')],
  ['a hold', inSafeguarding('outcome', 'hold')],
  ['ongoing proceedings', inSafeguarding('courtProceedings', 'ongoing')],
])('%s in one of two stories with the same words opens neither', async (_, change) => {
  const file = join(contentDir, 'stories/young-person/q4n8vt/index.mdx');
  const { yaml, body } = splitSource(readFileSync(file, 'utf8'))!;
  const data = parse(yaml) as Typed;
  change(data);
  writeFileSync(file, `---\n${stringify(data)}---\n${body}`);
  expect(await shownIds()).toEqual(['h3pp9w']);
});

it('a copy whose words were changed is an ordinary draft', async () => {
  const { stories } = await read();
  expect(stories).toHaveLength(1);
  await putStory(contentDir, { id: 'q4n8vt', isApproved: false });
  expect(await shownIds()).toEqual(['h3pp9w', 'k7m2qx']);
});
