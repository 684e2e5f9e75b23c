import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { startMergeNoes } from '../support/merge-noes-run.ts';
import { gitIn, makeRepository, type Repository } from '../support/repository.ts';
import { newFolder } from '../support/run.ts';

// Runs docs/ci/merge-noes.sh with real repositories. Other tests of it are in production.test.ts.

let workspace: string;
let originDir: string;
let origin: Repository;

const file = 'content/stories/young-person/k7m2qx/index.mdx';
const words = 'cms/young-person/aaaaa2';
const no = 'cms/young-person/k7m2qx';
const agreed = 'agreedToTell: 2026-02-01';
const withdraw = () => origin.edit(file, agreed, `${agreed}\n      withdrawnOn: 2026-11-20`);
const rewrite = () => origin.edit(file, 'The kettle', 'A kettle');

const propose = (change: () => void, name: string, from = 'main') => {
  origin.git('checkout', '--quiet', '-B', name, from);
  change();
  origin.commit('A change');
  origin.git('checkout', '--quiet', 'main');
};
const clone = (name = 'clone') => {
  gitIn(workspace)('clone', '--quiet', originDir, name);
  return join(workspace, name);
};
const onMain = () => origin.git('show', `main:${file}`);
const branches = () => origin.git('branch', '--format=%(refname:short)').split('\n');
const merges = () => origin.git('log', '--format=%s', 'main').split('\n').slice(0, -1);

beforeEach(async () => {
  workspace = newFolder();
  originDir = newFolder();
  putLists(join(originDir, 'content'));
  await putStory(join(originDir, 'content'), { id: 'k7m2qx' });
  origin = makeRepository(originDir);
  // The script pushes to the main branch, which is checked out here but not on a host.
  origin.git('config', 'receive.denyCurrentBranch', 'ignore');
});

describe('two runs side by side', () => {
  beforeEach(() => {
    propose(rewrite, words);
    propose(withdraw, no);
  });

  test('in two clones merge the removal and nothing else', async () => {
    const first = startMergeNoes(clone('first'), { pauseAfter: 2 });
    await first.answered();
    const second = startMergeNoes(clone('second'), { pauseAfter: 1 });
    await second.answered();
    await first.release();
    expect(await first.done).toEqual({
      code: 0,
      out: `Merged ${no}: all of it is a no.\n`,
      err: '',
    });
    await second.release();
    expect(await second.done).toEqual({ code: 0, out: '', err: '' });
    expect(onMain()).toContain('withdrawnOn: 2026-11-20');
    expect(onMain()).toContain('The kettle');
    expect(merges()).toEqual([`A no, merged by itself (${no})`]);
    expect(branches()).toEqual([words, 'main']);
  });

  test('merge the removal once if the second run is faster', fullPass, async () => {
    const first = startMergeNoes(clone('first'), { pauseAfter: 2 });
    await first.answered();
    const second = startMergeNoes(clone('second'));
    expect(await second.done).toMatchObject({ code: 0, out: `Merged ${no}: all of it is a no.\n` });
    await first.release();
    expect(await first.done).toEqual({ code: 0, out: '', err: '' });
    expect(merges()).toEqual([`A no, merged by itself (${no})`]);
  });

  test('become one run in one clone', fullPass, async () => {
    const folder = clone();
    const first = startMergeNoes(folder, { pauseAfter: 2 });
    await first.answered();
    expect(await startMergeNoes(folder).done).toEqual({ code: 0, out: '', err: '' });
    expect(merges()).toEqual([]);
    await first.release();
    expect((await first.done).out).toBe(`Merged ${no}: all of it is a no.\n`);
    expect(onMain()).toContain('The kettle');
    expect(await startMergeNoes(folder).done).toEqual({ code: 0, out: '', err: '' });
    expect(merges()).toEqual([`A no, merged by itself (${no})`]);
  });
});

describe('what changes while a run compares', () => {
  /** Starts a run, makes a change after its last answer, and returns what the run printed. */
  const runDuring = async (change: () => void, pauseAfter = 1) => {
    const run = startMergeNoes(clone(), { pauseAfter });
    await run.answered();
    change();
    await run.release();
    return run.done;
  };
  const passed = { code: 0, out: '', err: '' };

  test('is a branch that is deleted before its turn: it is skipped', fullPass, async () => {
    propose(rewrite, words);
    propose(withdraw, no);
    expect(await runDuring(() => origin.git('branch', '-D', no))).toEqual(passed);
    expect(merges()).toEqual([]);
  });

  test('is a branch that is deleted after its answer: it is skipped', fullPass, async () => {
    propose(withdraw, no);
    expect(await runDuring(() => origin.git('branch', '-D', no))).toEqual(passed);
    expect(merges()).toEqual([]);
  });

  test('is a branch with more words: nothing of it is merged', async () => {
    propose(withdraw, no);
    const addWords = () => {
      propose(rewrite, no, no);
    };
    expect(await runDuring(addWords)).toEqual(passed);
    expect(merges()).toEqual([]);
    expect(branches()).toContain(no);
  });

  test('is the main branch: the next run merges the no', fullPass, async () => {
    propose(withdraw, no);
    const moveMain = () => {
      put(originDir, 'README.md', 'Words.\n');
      origin.commit('Another change');
    };
    expect(await runDuring(moveMain)).toEqual(passed);
    expect(merges()).toEqual(['Another change']);
    expect(await startMergeNoes(join(workspace, 'clone')).done).toMatchObject({ code: 0 });
    expect(merges()).toEqual([`A no, merged by itself (${no})`, 'Another change']);
  });

  test(
    'is a main branch that is reset to an earlier commit: the reset stays',
    fullPass,
    async () => {
      put(originDir, 'README.md', 'Words that nobody approved.\n');
      origin.commit('A mistake');
      propose(withdraw, no);
      expect(await runDuring(() => origin.git('reset', '--quiet', '--hard', 'HEAD^'))).toEqual(
        passed,
      );
      expect(merges()).toEqual([]);
    },
  );
});

describe('a branch', () => {
  test('is compared and merged without a change to the clone’s own files', async () => {
    propose(withdraw, no);
    const folder = clone();
    const git = gitIn(folder);
    put(folder, file, 'Work of an administrator.');
    const before = [git('rev-parse', 'HEAD'), git('status', '--porcelain')];
    expect((await startMergeNoes(folder).done).out).toContain('Merged');
    expect([git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual(before);
    expect(readFileSync(join(folder, file), 'utf8')).toBe('Work of an administrator.');
    expect(onMain()).toContain('The kettle');
  });

  test('is more than a no if its content folder leads to another repository', async () => {
    const folder = clone();
    put(folder, 'content/removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    gitIn(folder)('add', '.');
    propose(() => {
      rmSync(join(originDir, 'content'), { recursive: true });
      symlinkSync(join(folder, 'content'), join(originDir, 'content'));
    }, no);
    expect(await startMergeNoes(folder).done).toEqual({ code: 0, out: '', err: '' });
    expect(merges()).toEqual([]);
  });

  test('brings no words of its name or its commits into the history or the terminal', async () => {
    const name = 'no/ring-07700-900123-\u202E##';
    origin.git('checkout', '--quiet', '-b', name);
    withdraw();
    origin.commit('A no, by hand\n\nRing 07700 900123.');
    origin.git('checkout', '--quiet', 'main');
    const { code, out } = await startMergeNoes(clone()).done;
    expect(code).toBe(0);
    expect(out).toBe('Merged no/ring-07700-900123-?????: all of it is a no.\n');
    expect(origin.git('log', '-1', '--format=%B', 'main')).toBe('A no, merged by itself');
  });
});

describe('a run that cannot merge a no ends with 1 and says so', () => {
  test('if the library cannot answer', async () => {
    propose(withdraw, no);
    const { code, err } = await startMergeNoes(clone(), { library: newFolder() }).done;
    expect(code).toBe(1);
    expect(err).toContain(`The library could not say whether ${no} is a no, so it waits.`);
    expect(merges()).toEqual([]);
  });

  test('if the host refuses, after the run has tried the other branches', async () => {
    propose(withdraw, no);
    propose(withdraw, 'no/k7m2qx');
    put(originDir, '.git/hooks/update', '#!/bin/sh\nexit 1\n');
    chmodSync(join(originDir, '.git/hooks/update'), 0o755);
    const { code, err } = await startMergeNoes(clone()).done;
    expect(code).toBe(1);
    expect(err).toContain(`The host refused to merge ${no}, so the no waits.`);
    expect(err).toContain('The host refused to merge no/k7m2qx, so the no waits.');
    expect(merges()).toEqual([]);
  });
});
