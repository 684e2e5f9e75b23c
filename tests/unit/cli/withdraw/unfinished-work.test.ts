import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commitRemoval } from '../../../../src/cli/withdraw/commit-removal.ts';
import { recordRemoval } from '../../../../src/cli/withdraw/record-removal.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { fullPass } from '../../../support/full-pass.ts';
import { bareGit } from '../../../support/git.ts';
import { copyRepository, makeRepository, type Repository } from '../../../support/repository.ts';
import { newFolder } from '../../../support/run.ts';
import { today } from '../../../support/valid-story.ts';

vi.setConfig({ testTimeout: 60_000 });

const story = 'stories/young-person/k7m2qx/index.mdx';
const removal = 'removals/k7m2qx.yaml';
const template = newFolder();
let contentDir: string;
let repository: Repository;

const git = (...args: string[]) => repository.git(...args);
/** Runs a git command that stops at a conflict. */
const stopAtConflict = (...args: string[]) => expect(() => git(...args)).toThrow();
const withdraw = async () => {
  const request = { id: 'k7m2qx', on: today, uses: [], pause: false };
  return commitRemoval(contentDir, 'k7m2qx', await recordRemoval(contentDir, request), bareGit);
};
const exists = (file: string) => existsSync(join(contentDir, file));
const filesOn = (ref: string) => git('ls-tree', '-r', '--name-only', ref).split('\n');
/** Expects that a commit has the removal and not the story. */
const expectRemovedOn = (ref: string) => {
  expect(filesOn(ref), ref).toContain(removal);
  expect(filesOn(ref), ref).not.toContain(story);
};
/** Expects that the work tree has the removal and not the story, and nothing is left to commit. */
const expectRemovedHere = () => {
  expectRemovedOn('HEAD');
  expect({ removal: exists(removal), story: exists(story) }).toEqual({
    removal: true,
    story: false,
  });
  expect(git('status', '--porcelain')).toBe('');
};

beforeAll(async () => {
  putLists(template);
  await putStory(template, { id: 'k7m2qx' });
  const made = makeRepository(template);
  put(template, 'notes.txt', 'First\n');
  made.commit('First note');
});

beforeEach(() => {
  contentDir = newFolder();
  repository = copyRepository(template, contentDir);
});

/** Makes a branch `other` whose note conflicts with the note on `main`. */
function makeConflictingBranches(): void {
  git('switch', '--quiet', '-c', 'other');
  put(contentDir, 'notes.txt', 'Theirs\n');
  repository.commit('Their note');
  git('switch', '--quiet', 'main');
  put(contentDir, 'notes.txt', 'Ours\n');
  repository.commit('Our note');
}

function resolveConflict(): void {
  put(contentDir, 'notes.txt', 'Both\n');
  git('add', 'notes.txt');
}

describe.each([
  ['merge', ['--merge'], {}],
  ['apply', ['--apply'], fullPass],
])('a removal in an unfinished rebase (%s)', (_, options, pass) => {
  beforeEach(async () => {
    makeConflictingBranches();
    stopAtConflict('rebase', ...options, 'other');
    expect(await withdraw()).toMatchObject({ branch: 'main' });
    expectRemovedOn('main');
  });

  test('survives an abort', pass, () => {
    git('rebase', '--abort');
    expect(git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
    expectRemovedHere();
  });

  test('survives the end of the rebase', fullPass, () => {
    resolveConflict();
    git('-c', 'core.editor=true', 'rebase', '--continue');
    expect(git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
    expect(git('log', '-1', '--format=%s', 'main')).toBe('Our note');
    expectRemovedHere();
  });

  test('survives a commit that is skipped', fullPass, () => {
    git('rebase', '--skip');
    expectRemovedHere();
  });

  test('is made only once', fullPass, async () => {
    expect(await withdraw()).toEqual({ commit: undefined, reason: 'unchanged' });
    git('rebase', '--abort');
    expectRemovedHere();
  });
});

describe('a removal on a detached head', () => {
  test('is committed on the branch that the person comes back to', async () => {
    git('checkout', '--quiet', 'HEAD~1');
    expect(await withdraw()).toMatchObject({ branch: 'main' });
    expectRemovedHere();
    git('switch', '--quiet', 'main');
    expect(git('log', '--format=%s', '-2')).toBe('A no: k7m2qx\nFirst note');
    expectRemovedHere();
  });

  test('is told as lost if there is no branch to come back to', fullPass, async () => {
    const clone = newFolder();
    git('clone', '--quiet', contentDir, clone);
    git('-C', clone, 'checkout', '--quiet', '--detach');
    git('-C', clone, 'branch', '--quiet', '-D', 'main');
    contentDir = clone;
    expect(await withdraw()).toEqual({ commit: undefined, reason: 'no-branch' });
    git('-C', clone, 'switch', '--quiet', '-c', 'main');
    expect(await withdraw()).toEqual({ commit: undefined, reason: 'unchanged' });
  });

  test('moves no branch that another work tree has checked out', fullPass, async () => {
    git('switch', '--quiet', '--detach');
    const other = join(newFolder(), 'tree');
    git('worktree', 'add', '--quiet', other, 'main');
    expect(await withdraw()).toEqual({ commit: undefined, reason: 'no-branch' });
    expect(git('-C', other, 'status', '--porcelain')).toBe('');
  });

  test('survives the end of a bisection', fullPass, async () => {
    git('bisect', 'start');
    git('bisect', 'bad', 'HEAD');
    git('bisect', 'good', 'HEAD~1');
    git('checkout', '--quiet', 'HEAD~1');
    expect(await withdraw()).toMatchObject({ branch: 'main' });
    git('bisect', 'reset');
    expectRemovedHere();
  });
});

describe('a removal in an unfinished merge', () => {
  beforeEach(makeConflictingBranches);

  const survivesAbort = async (command: string) => {
    const [name = '', ...options] = command.split(' ');
    if (options.length > 0) {
      git('switch', '--quiet', '-c', 'third', 'main~1');
      put(contentDir, 'more.txt', 'More\n');
      repository.commit('More');
      git(name, '--quiet', ...options, 'main');
    } else {
      stopAtConflict(name, name === 'revert' ? 'other~1' : 'other');
    }
    expect(await withdraw()).toMatchObject({ branch: options.length > 0 ? 'third' : 'main' });
    git(name, '--abort');
    expectRemovedHere();
  };

  test.each(['merge', 'cherry-pick'])('survives an abort: %s', survivesAbort);

  test.each(['merge --no-commit', 'revert'])('survives an abort: %s', fullPass, survivesAbort);

  test('survives the abort of a series of picked commits', fullPass, async () => {
    git('switch', '--quiet', 'other');
    put(contentDir, 'more.txt', 'More\n');
    repository.commit('More');
    git('switch', '--quiet', 'main');
    stopAtConflict('cherry-pick', 'other~1', 'other');
    expect(await withdraw()).toMatchObject({ branch: 'main' });
    git('cherry-pick', '--abort');
    expectRemovedOn('main');
    expect(exists(removal)).toBe(true);
  });

  test('survives the commit of the merge', fullPass, async () => {
    stopAtConflict('merge', 'other');
    await withdraw();
    resolveConflict();
    git('commit', '--quiet', '--no-edit');
    expect(git('rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(3);
    expectRemovedHere();
  });

  test('deletes a story that both sides have changed', async () => {
    git('switch', '--quiet', 'other');
    put(contentDir, story, 'Theirs\n');
    repository.commit('Their story');
    git('switch', '--quiet', 'main');
    put(contentDir, story, 'Ours\n');
    repository.commit('Our story');
    stopAtConflict('merge', 'other');
    await withdraw();
    resolveConflict();
    git('commit', '--quiet', '--no-edit');
    expectRemovedHere();
  });
});

describe('a removal in a repository with settings', () => {
  test('is committed outside the folders of a sparse checkout', async () => {
    repository.refresh();
    git('sparse-checkout', 'set', 'themes');
    expect(exists(story)).toBe(false);
    expect(await withdraw()).toMatchObject({ branch: 'main' });
    expectRemovedOn('main');
    git('sparse-checkout', 'disable');
    expectRemovedHere();
  });

  test('is committed with a sparse index', fullPass, async () => {
    repository.refresh();
    git('sparse-checkout', 'set', '--sparse-index', 'themes');
    expect(await withdraw()).toMatchObject({ branch: 'main' });
    git('sparse-checkout', 'disable');
    expectRemovedHere();
  });

  test.each(['core.safecrlf', 'filter.absent.required'])(
    'is committed under %s',
    fullPass,
    async (key) => {
      put(contentDir, '.gitattributes', 'removals/* filter=absent\n');
      git('config', 'filter.absent.clean', key === 'core.safecrlf' ? 'cat' : 'false');
      git('config', 'core.autocrlf', 'true');
      git('config', key, 'true');
      expect(await withdraw()).toMatchObject({ branch: 'main' });
      expectRemovedOn('main');
    },
  );

  test(
    'names the repository that contains the content folder as a submodule',
    fullPass,
    async () => {
      const outer = newFolder();
      put(outer, 'README.md', 'Ours\n');
      const outerRepository = makeRepository(outer);
      outerRepository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', contentDir, 'content'); // prettier-ignore
      outerRepository.commit('With the content');
      outerRepository.git('-C', 'content', 'checkout', '--quiet', '--detach');
      contentDir = join(outer, 'content');
      expect(await withdraw()).toMatchObject({ branch: 'main', outerFolder: outer });
      outerRepository.commit('The new commit');
      outerRepository.git('submodule', '--quiet', 'update');
      expect(exists(removal)).toBe(true);
      expect(exists(story)).toBe(false);
    },
  );
});

describe('a removal that git ignores', () => {
  const isCommittedBy = async (rule: string) => {
    expect(await withdraw()).toMatchObject({ branch: 'main', ignoredBy: rule });
    expectRemovedOn('main');
  };

  test('is committed, and the rule is named', async () => {
    put(contentDir, '.gitignore', '*.part\nremovals/\n');
    await isCommittedBy('.gitignore:2:removals/');
  });

  test('is committed if the person ignores it in all their repositories', fullPass, async () => {
    const folder = newFolder();
    const file = join(folder, 'ignored');
    put(folder, 'ignored', '*.yaml\n');
    git('config', 'core.excludesFile', file);
    await isCommittedBy(`${file}:1:*.yaml`);
  });
});
