import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commitRemoval } from '../../../../src/cli/withdraw/commit-removal.ts';
import { recordRemoval, type RemovalRequest } from '../../../../src/cli/withdraw/record-removal.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { fullPass } from '../../../support/full-pass.ts';
import { bareGit, git } from '../../../support/git.ts';
import { makeRepository } from '../../../support/repository.ts';
import { newFolder } from '../../../support/run.ts';
import { today } from '../../../support/valid-story.ts';

vi.setConfig({ testTimeout: 60_000 });

const story = 'stories/young-person/k7m2qx';
const removal = 'removals/k7m2qx.yaml';
let contentDir: string;

const request = (changed: Partial<RemovalRequest> = {}): RemovalRequest => ({
  id: 'k7m2qx',
  on: today,
  uses: [],
  pause: false,
  ...changed,
});
const remove = (changed: Partial<RemovalRequest> = {}) =>
  recordRemoval(contentDir, request(changed));
const exists = (file: string) => existsSync(join(contentDir, file));

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

describe('the commit of a removal', () => {
  const commit = async (changed: Partial<RemovalRequest> = {}) =>
    commitRemoval(contentDir, 'k7m2qx', await remove(changed), bareGit);

  test('contains only the removal and the story, even if other files are changed or staged', async () => {
    const { git } = makeRepository(contentDir);
    put(contentDir, 'themes/edge-of-care.yaml', 'name: The edge\n');
    put(contentDir, 'notes.txt', 'Mine');
    put(contentDir, 'draft.txt', 'Staged');
    git('add', 'draft.txt');
    expect(await commit()).toMatchObject({ branch: 'main' });
    const files = ['removals/k7m2qx.yaml', `${story}/index.mdx`];
    expect(git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(files);
    expect(git('status', '--porcelain', '-z').split('\0').filter(Boolean).toSorted()).toEqual(
      ['?? notes.txt', 'A  draft.txt', ' M themes/edge-of-care.yaml'].toSorted(),
    );
  });

  test('has a message that contains only the id', async () => {
    const { git } = makeRepository(contentDir);
    await commit();
    expect(git('log', '-1', '--format=%B')).toBe('A no: k7m2qx');
  });

  test('is made only once', fullPass, async () => {
    const { git } = makeRepository(contentDir);
    await commit();
    const head = git('rev-parse', 'HEAD');
    expect(await commit()).toEqual({ commit: undefined, reason: 'unchanged' });
    expect(git('rev-parse', 'HEAD')).toBe(head);
  });

  test('includes changes that an earlier run left uncommitted', fullPass, async () => {
    const { git } = makeRepository(contentDir);
    await remove();
    await commit();
    expect(git('status', '--porcelain')).toBe('');
  });

  test('unstages a story that was never committed', fullPass, async () => {
    const { git } = makeRepository(contentDir);
    await putStory(contentDir, { id: 'q4n8vt' });
    git('add', '--all');
    await commitRemoval(contentDir, 'q4n8vt', await remove({ id: 'q4n8vt' }), bareGit);
    expect(git('show', '--name-only', '--format=', 'HEAD')).toBe('removals/q4n8vt.yaml');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('skips hooks and signatures, since nothing may hold up a removal', async () => {
    const { git } = makeRepository(contentDir);
    put(contentDir, '.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n');
    git('config', 'core.hooksPath', '.git/hooks');
    git('config', 'commit.gpgSign', 'true');
    expect(await commit({ pause: true })).toMatchObject({ branch: 'main' });
  });

  test('works in a repository that contains the content folder', fullPass, async () => {
    const outer = newFolder();
    const inner = join(outer, 'library content');
    putLists(inner);
    await putStory(inner, { id: 'k7m2qx' });
    const { git } = makeRepository(outer);
    await commitRemoval(inner, 'k7m2qx', await recordRemoval(inner, request()), bareGit);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('show', '--name-only', '--format=', 'HEAD')).toContain('library content/removals');
  });

  test('is not made if git ignores the stories, since their codes do not belong in that repository', async () => {
    const outer = newFolder();
    const inner = join(outer, 'private');
    putLists(inner);
    put(outer, '.gitignore', 'private\n');
    makeRepository(outer);
    const recorded = await recordRemoval(inner, request());
    expect(await commitRemoval(inner, 'k7m2qx', recorded, bareGit)).toMatchObject({
      reason: 'ignored',
    });
  });

  test('is made by the desk if git refuses the name of the person', fullPass, async () => {
    const { git } = makeRepository(contentDir);
    git('config', 'user.name', '');
    expect(await commit()).toMatchObject({ branch: 'main' });
    expect(git('log', '-1', '--format=%an')).toBe('Editors’ desk');
  });

  test('is the first one of a repository without commits', async () => {
    git(contentDir, 'init', '--quiet', '--template=', '--initial-branch=main');
    expect(await commit()).toMatchObject({ branch: 'main' });
    expect(git(contentDir, 'show', '--name-only', '--format=', 'main')).toBe(removal);
  });

  test('is refused if git cannot write, and the removal is recorded anyway', async () => {
    makeRepository(contentDir);
    put(contentDir, '.git/refs/heads/main.lock', '');
    const outcome = await commit();
    expect(outcome).toMatchObject({ reason: 'refused' });
    expect(JSON.stringify(outcome)).toContain('main.lock');
    expect(exists(removal)).toBe(true);
    expect(exists(story)).toBe(false);
  });

  test(
    'needs another run if the index is locked, since the next commit would undo it',
    fullPass,
    async () => {
      const repository = makeRepository(contentDir);
      put(contentDir, '.git/index.lock', '');
      expect(await commit()).toMatchObject({ reason: 'index' });
      expect(repository.git('show', `main:${removal}`)).toContain('k7m2qx');
      rmSync(join(contentDir, '.git/index.lock'));
      expect(await commit()).toMatchObject({ reason: 'unchanged' });
      expect(repository.git('status', '--porcelain')).toBe('');
    },
  );
});
