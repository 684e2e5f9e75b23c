import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { readRemovals } from '../../../src/library/read-removals.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { largestText } from '../../../src/story/size-limits.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { copyRepository, makeRepository, type Repository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

const file = 'removals/k7m2qx.yaml';
const wholeStory = 'id: k7m2qx\nremovedOn: 2026-11-20\n';
const presentation = `${wholeStory}uses:\n  - presentation\n`;
const template = newFolder();
let contentDir: string;
let repository: Repository;

const find = async () => (await readRemovals(contentDir)).find('k7m2qx');
const rules = async () => (await readRemovals(contentDir)).issues.map(({ rule }) => rule);

beforeAll(() => {
  put(template, 'library.yaml', 'organisation: Fennisby\n');
  put(template, file, wholeStory);
  makeRepository(template);
});

beforeEach(() => {
  contentDir = newFolder();
  repository = copyRepository(template, contentDir);
});

describe('a removal that is in git', () => {
  test('counts until its deletion is committed, and a warning says so', async () => {
    expect(await rules()).toEqual([]);
    rmSync(join(contentDir, file));
    expect(await find()).toEqual({ id: 'k7m2qx', removedOn: '2026-11-20' });
    expect(await rules()).toEqual(['removals-only-in-git']);
    repository.git('rm', '--quiet', '--cached', file);
    expect(await find()).toBeDefined();
    repository.commit('Deleted');
    expect(await find()).toBeUndefined();
    expect(await rules()).toEqual([]);
  });

  test('counts although a sparse checkout leaves it out', async () => {
    repository.refresh();
    repository.git('sparse-checkout', 'set', 'stories');
    expect(existsSync(join(contentDir, file))).toBe(false);
    expect(await find()).toMatchObject({ removedOn: '2026-11-20' });
  });

  test('counts before it is committed, if only the index has it', async () => {
    put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-20\n');
    repository.git('add', 'removals');
    rmSync(join(contentDir, 'removals'), { recursive: true });
    expect((await readRemovals(contentDir)).ids.toSorted()).toEqual(['k7m2qx', 'q4n8vt']);
  });

  test('refuses what either version refuses', async () => {
    put(contentDir, file, presentation);
    expect(await find()).toEqual({ id: 'k7m2qx', removedOn: '2026-11-20' });
    repository.commit('Weaker');
    expect(await find()).toEqual({
      id: 'k7m2qx',
      removedOn: '2026-11-20',
      uses: ['presentation'],
    });
    put(contentDir, file, 'id: k7m2qx\nremovedOn: 2026-11-22\nuses: [report]\n');
    expect(await find()).toEqual({
      id: 'k7m2qx',
      removedOn: '2026-11-22',
      uses: ['presentation', 'report'],
    });
  });

  test('refuses its story if the file cannot be read, and is mended by the file in the folder', async () => {
    put(contentDir, file, 'Please take it down.\n');
    repository.commit('Unreadable');
    rmSync(join(contentDir, file));
    expect(await find()).toBe('unreadable');
    put(contentDir, file, presentation);
    expect(await find()).toMatchObject({ uses: ['presentation'] });
  });

  test('refuses its story if it is too large to be read', async () => {
    put(contentDir, file, `${wholeStory}# ${'a'.repeat(largestText)}\n`);
    repository.commit('Large');
    rmSync(join(contentDir, file));
    expect(await find()).toBe('unreadable');
    put(contentDir, file, presentation);
    expect(await find()).toMatchObject({ uses: ['presentation'] });
  });

  test('does not count if its name is not an id, once it is out of the folder', async () => {
    put(contentDir, 'removals/notes.txt', 'Nobody knows\n');
    repository.commit('Notes');
    expect(await find()).toBe('unreadable');
    rmSync(join(contentDir, 'removals/notes.txt'));
    expect(await find()).toMatchObject({ removedOn: '2026-11-20' });
  });

  test('holds its story back although the result of a check was cached before', async () => {
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    repository.git('rm', '--quiet', file);
    repository.commit('Open');
    const cache = await openCache(join(newFolder(), 'check.json'));
    const check = async () =>
      (await checkLibrary({ contentDir, on: today, audience: 'public' }, cache, '')).map(
        ({ rule }) => rule,
      );
    expect(await check()).toEqual([]);
    put(contentDir, file, wholeStory);
    repository.git('add', file);
    rmSync(join(contentDir, 'removals'), { recursive: true });
    expect(await check()).toContain('removed');
    const { stories } = await readLibrary({ contentDir, on: today, audience: 'public' });
    expect(stories).toEqual([]);
  });
});

describe('a removal that git ignores', () => {
  test('counts, and is an error that says so', async () => {
    put(contentDir, '.gitignore', 'removals/\n');
    put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-20\n');
    const { find, issues } = await readRemovals(contentDir);
    expect(find('q4n8vt')).toBeDefined();
    expect(issues).toMatchObject([
      { rule: 'removal-ignored', severity: 'error', file: 'removals/q4n8vt.yaml' },
    ]);
  });

  test('is not an error in a content folder that the repository does not store', async () => {
    const inner = join(contentDir, 'private');
    put(contentDir, '.gitignore', 'private\n');
    put(inner, file, wholeStory);
    expect((await readRemovals(inner)).issues).toEqual([]);
  });
});

test('removals are read from the folder if git does not answer, and an issue says so', async () => {
  const broken = newFolder();
  mkdirSync(join(broken, '.git'));
  put(broken, file, wholeStory);
  const { find, issues } = await readRemovals(broken);
  expect(find('k7m2qx')).toBeDefined();
  expect(issues).toMatchObject([{ rule: 'removals-in-git-unread', severity: 'info' }]);
});
