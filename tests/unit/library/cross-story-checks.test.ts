import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

const contentDir = newFolder();
const cacheFile = join(newFolder(), 'check.json');
const options = { contentDir, on: today, audience: 'public' } as const;
const check = async () => {
  const cache = await openCache(cacheFile);
  const issues = await checkLibrary(options, cache, 'one');
  await cache.save();
  return issues;
};
const letters = 'abcdefghjkmnpqrstvwxyz';

beforeAll(async () => {
  putLists(contentDir);
  put(contentDir, 'themes/fathers.yaml', 'name: Fathers\n');
  for (let at = 0; at < 52; at++) {
    const id = `k${letters[at % 22]!}${letters[Math.floor(at / 22)]!}7m2`;
    await putStory(contentDir, { id });
  }
  await putStory(contentDir, {
    id: 'q4n8vt',
    change: (data) => (data['themes'] = ['fathers']),
  });
});

const alone = {
  rule: 'jigsaw',
  severity: 'warning',
  file: 'stories/young-person/q4n8vt/index.mdx',
  field: 'place',
  id: 'q4n8vt',
};

it('a story with identifying details has the same warning in check and in the build', async () => {
  const library = await readLibrary(options);
  expect(library.issues).toMatchObject([alone]);
  expect(library.stories).toHaveLength(53);
  expect(library.judged.find(({ id }) => id === 'q4n8vt')?.issues).toHaveLength(1);
  expect(await check()).toEqual(library.issues);
});

it('cached stories have the same warning, and the cache contains none of their words', async () => {
  const before = await check();
  expect(await check()).toEqual(before);
  expect(readFileSync(cacheFile, 'utf8')).not.toMatch(/fennisby|fathers|10-12|mother/i);
});

it('a removed or withdrawn story has no warning', async () => {
  put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-01\n');
  const rules = (await check()).map(({ rule }) => rule);
  expect(rules).toEqual(['removed']);
});
