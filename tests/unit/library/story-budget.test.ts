import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { collectSecrets } from '../../../src/leak-scan/held-back/collect-secrets.ts';
import { listStoriesOnDisk } from '../../../src/leak-scan/held-back/stories-on-disk.ts';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { readRegister } from '../../../src/library/register/read-register.ts';
import { storyFolderKey } from '../../../src/library/story-words.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { storyBudget } from '../../../src/story/story-budget.ts';
import { budgetCases } from '../../support/budget-cases.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { blackPng } from '../../support/crafted-files.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

const marked = { id: 'hbover2', canary: 'Zqcanary' };
const place = `stories/young-person/${marked.id}`;
let contentDir: string;

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

test('the key of a folder over the budget changes with its text, and if it comes within the budget', async () => {
  const folder = {
    path: join(contentDir, place),
    place,
    kind: 'young-person',
    name: marked.id,
  } as const;
  const storyFile = `${place}/index.mdx`;
  put(contentDir, storyFile, 'Words.');
  const resize = (name: string, bytes: number) => {
    put(contentDir, `${place}/${name}`, '');
    truncateSync(join(contentDir, place, name), bytes);
  };
  for (const name of 'abcdefg') resize(`${name}.mp4`, 20_000_000);
  const key = await storyFolderKey(folder);
  resize('a.mp4', 20_000_001);
  expect(await storyFolderKey(folder)).toBe(key);
  put(contentDir, storyFile, 'Other words.');
  const changed = await storyFolderKey(folder);
  expect(changed).not.toBe(key);
  resize('a.mp4', 1);
  expect(await storyFolderKey(folder)).not.toBe(changed);
});

const options = () => ({ contentDir, on: today, audience: 'public' as const });
const noCache = async <T>() => openCache<T>(join(newFolder(), 'cache.json'));
const check = async () => checkLibrary(options(), await noCache<unknown>(), '');

describe.each(budgetCases)('$description', ({ rule, write }) => {
  test(`hold back only their own story, and check reports ${rule}`, async () => {
    await write(contentDir, marked);
    const { stories, issues } = await readLibrary(options());
    expect(stories.map(({ id }) => id)).toEqual(['k7m2qx']);
    const own = issues.filter(({ id }) => id === marked.id);
    expect(own.map((issue) => issue.rule)).toContain(rule);
    expect(JSON.stringify(own)).not.toContain(marked.canary);
    expect(await check()).toEqual(issues);
  });
});

describe('a story folder within the budget', () => {
  const withFiles = (files: Record<string, string | Uint8Array>) =>
    putStory(contentDir, { id: marked.id, files });
  const shown = async () => (await readLibrary(options())).stories.map(({ id }) => id);
  const times = <T extends string | Uint8Array>(count: number, ending: string, content: T) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${String(at)}.${ending}`, content]),
    );

  test.each([
    ['files', 'txt', storyBudget.files - 1, 'a'],
    ['pictures', 'png', storyBudget.pictures, blackPng(9, 9)],
    ['files in packages', 'docx', 20, zipSync(times(20, 'xml', new Uint8Array(9)))],
    ['unpacked bytes', 'zip', 8, zipSync({ a: new Uint8Array(1024 * 1024) })],
  ])(
    'may have as many %s as the budget says, and not one more',
    async (_, ending, most, content) => {
      await withFiles(times(most, ending, content));
      expect(await shown()).toContain(marked.id);
      put(contentDir, `${place}/one-more.${ending}`, content);
      expect(await shown()).not.toContain(marked.id);
    },
  );

  test('may have a large file that nobody reads', async () => {
    await withFiles({ 'film.mp4': '' });
    truncateSync(join(contentDir, place, 'film.mp4'), 2 ** 32);
    expect(await shown()).toContain(marked.id);
  });

  test('may have folders, which count as files', async () => {
    await withFiles({});
    for (let at = 0; at < storyBudget.files - 1; at += 1)
      mkdirSync(join(contentDir, place, String(at)));
    expect(await shown()).toContain(marked.id);
    mkdirSync(join(contentDir, place, 'one-more'));
    expect(await shown()).not.toContain(marked.id);
  });
});

describe('a story folder over the budget', () => {
  beforeEach(async () => {
    await putStory(contentDir, { id: marked.id, body: `${marked.canary} stood by the door.\n` });
    for (let at = 0; at < 200; at += 1) put(contentDir, `${place}/${String(at)}.txt`, 'a');
  });

  test('still has its people and its no in the register', async () => {
    put(contentDir, `removals/${marked.id}.yaml`, `id: ${marked.id}\nremovedOn: 2026-11-01\n`);
    const register = await readRegister(options(), await noCache(), '', []);
    const entry = register.stories.find(({ id }) => id === marked.id);
    expect(entry?.people).toHaveLength(3);
    expect(entry?.removal).toMatchObject({ removedOn: '2026-11-01' });
    expect(entry?.availability.public.heldBackBy).toContain('over-budget');
  });

  test('has the same issues from the cache, and other issues if it comes within the budget', async () => {
    const cache = await noCache<unknown>();
    const first = await checkLibrary(options(), cache, '');
    expect(await checkLibrary(options(), cache, '')).toEqual(first);
    put(contentDir, `${place}/index.mdx`, 'Nothing.\n');
    const changed = await checkLibrary(options(), cache, '');
    expect(changed.map(({ rule }) => rule)).toContain('front-matter-missing');
  });

  test('still has the words of its own file searched for in the output', async () => {
    const { letterRuns, phrases } = await collectSecrets(listStoriesOnDisk(contentDir), []);
    expect([...letterRuns.stories.values()]).toContain(marked.id);
    expect([...phrases.values()].flat()).toContainEqual(
      expect.objectContaining({ kind: 'id', words: [marked.id] }),
    );
  });
});
