import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { gitIn, makeRepository, type Repository } from '../support/repository.ts';
import { newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { jobOf, readWorkflow, runStep, stepOf, type Job } from '../support/workflow.ts';

// Runs the commands in the files for GitHub, GitLab and Forgejo. The workspace has the folders that
// those hosts make: `change` contains the proposed change, and `library` is this checkout.

let workspace: string;
let origin: Repository;
let originDir: string;
let changeDir: string;

const file = 'content/stories/young-person/k7m2qx/index.mdx';
const branch = 'cms/young-person/k7m2qx';
/** Makes one change of several edits. */
const combined =
  (...changes: (() => void)[]) =>
  () =>
    changes.forEach((change) => change());
const withdraw = () =>
  origin.edit(
    file,
    'agreedToTell: 2026-02-01',
    'agreedToTell: 2026-02-01\n      withdrawnOn: 2026-11-20',
  );
const widen = () =>
  origin.edit(file, '- use: website\n', '- use: website\n          - use: report\n');
const rewrite = () => origin.edit(file, 'The kettle', 'A kettle');
const putCode = () => put(originDir, 'src/code.ts', 'export const code = 2;\n');

/** Pushes a branch with a change on it, as the desk or a person does. Returns the commit. */
const propose = (change: () => void, name = branch) => {
  origin.git('checkout', '--quiet', '-B', name, 'main');
  change();
  const commit = origin.commit('A change');
  origin.git('checkout', '--quiet', 'main');
  return commit;
};

/** Adds another story to the main branch, as if it were merged in the meantime. */
const mergeAnotherStory = async () => {
  await putStory(join(originDir, 'content'), { id: 'later22' });
  origin.commit('Another story');
};

beforeEach(async () => {
  workspace = newFolder();
  originDir = newFolder();
  changeDir = join(workspace, 'change');
  putLists(join(originDir, 'content'));
  await putStory(join(originDir, 'content'), { id: 'k7m2qx' });
  await putStory(join(originDir, 'content'), {
    id: 'broken2',
    change: (data) => (data['themes'] = ['nothing']),
  });
  put(originDir, 'src/code.ts', 'export const code = 1;\n');
  origin = makeRepository(originDir);
  symlinkSync(process.cwd(), join(workspace, 'library'));
});

const clone = () => gitIn(workspace)('clone', '--quiet', originDir, changeDir);
const inChange = (...args: string[]) => gitIn(changeDir)(...args);

describe('the story check on GitHub', () => {
  const job = jobOf(readWorkflow('.github/workflows/story-check.yml'), 'story-check');
  const values = { AS_OF: today };

  /** Checks out the merge of a change, with as much history as the workflow fetches. */
  const checkOutMerge = (commit: string) => {
    origin.git('checkout', '--quiet', '--detach', 'main');
    origin.git('merge', '--quiet', '--no-ff', '--message', 'As it would be merged', commit);
    // The workflow gets the whole history, from which the check reads since when a story has its words.
    expect(stepOf(job, 'Get the change').with?.['fetch-depth']).toBe(0);
    gitIn(workspace)('init', '--quiet', 'change');
    inChange('fetch', '--quiet', `file://${originDir}`, 'HEAD');
    inChange('checkout', '--quiet', 'FETCH_HEAD');
    origin.git('checkout', '--quiet', 'main');
  };
  const check = () => runStep(stepOf(job, 'Check'), { job, workspace, values });

  test('fails for a use that nobody released, and shows where it is', async () => {
    const commit = propose(widen);
    await mergeAnotherStory();
    checkOutMerge(commit);
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=content\/stories\/young-person\/k7m2qx\/index\.mdx,line=/m);
    expect(out).not.toContain('broken2');
    expect(out).not.toContain('later22');
  });

  test('fails for words that nobody approved', fullPass, () => {
    checkOutMerge(propose(rewrite));
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toContain('changed-since-approval');
  });

  test('passes a withdrawal', () => {
    checkOutMerge(propose(withdraw));
    expect(check().code).toBe(0);
  });

  test('passes a new story that everyone has released', fullPass, async () => {
    await mergeAnotherStory();
    const commit = origin.git('rev-parse', 'main');
    origin.git('reset', '--quiet', '--hard', 'HEAD^');
    checkOutMerge(commit);
    expect(check().code).toBe(0);
  });

  test('passes a change that touches no story, even if other stories have errors', fullPass, () => {
    checkOutMerge(propose(putCode));
    expect(check().code).toBe(0);
  });

  test('fails if a removal is deleted', fullPass, () => {
    put(originDir, 'content/removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    origin.commit('A no');
    checkOutMerge(propose(() => origin.git('rm', '--quiet', 'content/removals/k7m2qx.yaml')));
    expect(check().code).toBe(1);
  });

  test('writes the same issues into the summary as plain text', () => {
    checkOutMerge(propose(widen));
    const summary = runStep(stepOf(job, 'Say'), { job, workspace, values });
    expect(summary.code).toBe(0);
    expect(readFileSync(join(workspace, 'summary'), 'utf8')).toMatch(
      /^```\n[^]*k7m2qx[^]*1 to fix[^]*\n```\n$/,
    );
  });
});

describe('a change that merges automatically on GitHub', () => {
  const workflow = readWorkflow('.github/workflows/consent-narrows.yml');
  const job = jobOf(workflow, 'ask');

  const runAsk = (commit: string, ofJob: Job, library = 'library') => {
    if (!existsSync(changeDir)) clone();
    inChange('checkout', '--quiet', '--force', '--detach', commit);
    const step = stepOf(ofJob, 'Ask');
    return runStep(
      { ...step, run: step.run?.replaceAll('cd library', `cd ${library}`) ?? '' },
      {
        job: ofJob,
        workspace,
        values: {
          AS_OF: today,
          'github.event.repository.default_branch': 'main',
          'github.event.pull_request.head.sha': commit,
        },
      },
    );
  };
  /**
   * Runs the job that decides whether a branch is merged, and the job that asks again. Neither may
   * print anything, and both must agree. Returns the outputs of the first job.
   */
  const runJob = (commit: string) => {
    expect(runAsk(commit, job)).toEqual({ code: 0, out: '', err: '' });
    const output = join(workspace, 'output');
    const outputs = existsSync(output) ? readFileSync(output, 'utf8') : '';
    const again = runAsk(commit, jobOf(workflow, 'merge'));
    expect({ ...again, code: again.code === 0 }).toEqual({
      code: outputs === 'narrows=true\n',
      out: '',
      err: '',
    });
    return outputs;
  };

  test('is a withdrawal, even if the main branch has changed in the meantime', async () => {
    const commit = propose(withdraw);
    await mergeAnotherStory();
    expect(runJob(commit)).toBe('narrows=true\n');
  });

  // The test below that a change's own scripts do not decide also has a change that is not merged.
  test('is not an added use', fullPass, () => {
    expect(runJob(propose(widen))).toBe('');
  });

  test('is not a withdrawal with code', fullPass, () => {
    expect(runJob(propose(combined(withdraw, putCode)))).toBe('');
  });

  test('is not a withdrawal that conflicts with the main branch', () => {
    const commit = propose(withdraw);
    origin.edit(file, 'agreedToTell: 2026-02-01', 'agreedToTell: 2026-02-02');
    origin.commit('The same line');
    expect(runJob(commit)).toBe('');
  });

  test('is not a withdrawal with files whose names are commands', fullPass, () => {
    const withNames = combined(
      withdraw,
      ...hostileNames.map((name) => () => put(originDir, name, '')),
    );
    expect(runJob(propose(withNames))).toBe('');
  });

  test('is not a conflict in a file whose name is a command', () => {
    const name = 'a\n::set-output name=narrows::true';
    put(originDir, name, 'one\n');
    origin.commit('A file');
    const commit = propose(() => put(originDir, name, 'two\n'));
    put(originDir, name, 'three\n');
    origin.commit('The same line');
    expect(runJob(commit)).toBe('');
  });

  test('is not a content folder that leads to another repository', async () => {
    const other = newFolder();
    await putStory(join(other, 'content'), { id: 'k7m2qx' });
    makeRepository(other).git('branch', 'origin/main');
    put(other, 'content/removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    gitIn(other)('add', '.');
    const commit = propose(() => {
      rmSync(join(originDir, 'content'), { recursive: true });
      symlinkSync(join(other, 'content'), join(originDir, 'content'));
    });
    expect(runJob(commit)).toBe('');
  });

  test('fails if the library cannot answer, because a removal may be waiting', () => {
    const { code, out } = runAsk(propose(withdraw), job, newFolder());
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(existsSync(join(workspace, 'output'))).toBe(false);
  });

  test('has its details in the summary', fullPass, () => {
    runAsk(propose(combined(withdraw, putCode)), job);
    const { code } = runStep(stepOf(job, 'Say'), { job, workspace, values: {} });
    expect(code).toBe(0);
    const summary = readFileSync(join(workspace, 'summary'), 'utf8');
    expect(summary).toMatch(
      /^```json\n\{[^]*"needApproval": \[\n {4}"src\/code.ts"\n[^]*\}\n```\n$/,
    );
  });

  test('is not decided by scripts in the change itself', () => {
    const commit = propose(() => {
      rewrite();
      put(originDir, 'package.json', '{"scripts": {"check": "true"}}');
      put(originDir, 'content/package.json', '{"scripts": {"check": "true"}}');
    });
    expect(runJob(commit)).toBe('');
  });
});

describe('the story check on GitLab', () => {
  const gitlab = parse(readFileSync('docs/ci/gitlab-ci.yml', 'utf8')) as {
    'story-check': { script: string[] };
  };
  const check = (commit: string) => {
    clone();
    inChange('checkout', '--quiet', '--detach', commit);
    const run = gitlab['story-check'].script.join('\n');
    return runStep(
      { run, 'working-directory': 'change' },
      {
        job: { steps: [] },
        workspace,
        values: {
          AS_OF: today,
          LIBRARY: join(workspace, 'library'),
          CONTENT_DIR: join(changeDir, 'content'),
          CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
        },
      },
    );
  };

  test('fails for a use that nobody released, and reports no other story', async () => {
    const commit = propose(widen);
    await mergeAnotherStory();
    const { code, out } = check(commit);
    expect(code).toBe(1);
    expect(out).toContain('k7m2qx');
    expect(out).not.toContain('broken2');
  });

  test('passes a withdrawal', fullPass, () => {
    expect(check(propose(withdraw)).code).toBe(0);
  });
});

describe('the story check on Forgejo', () => {
  const job = jobOf(readWorkflow('docs/ci/forgejo-story-check.yml'), 'story-check');
  const check = (commit: string) => {
    clone();
    inChange('checkout', '--quiet', '--detach', commit);
    const values = { AS_OF: today, 'github.event.pull_request.base.ref': 'main' };
    return runStep(stepOf(job, 'Check'), { job, workspace, values });
  };

  test('fails for a use that nobody released', () => {
    expect(check(propose(widen)).code).toBe(1);
  });

  test('passes a withdrawal', fullPass, () => {
    expect(check(propose(withdraw)).code).toBe(0);
  });
});

describe('merge-noes.sh', () => {
  const runScript = () => {
    if (!existsSync(changeDir)) clone();
    return runStep(
      { run: 'sh "$LIBRARY/docs/ci/merge-noes.sh"', 'working-directory': 'change' },
      {
        job: { steps: [] },
        workspace,
        values: {
          AS_OF: today,
          LIBRARY: join(workspace, 'library'),
          CONTENT_DIR: join(changeDir, 'content'),
        },
      },
    );
  };
  const branches = () => origin.git('branch', '--format=%(refname:short)').split('\n');
  const onMain = () => origin.git('show', `main:${file}`);

  beforeEach(() => {
    // The script pushes to the main branch, which is checked out here but not on a host.
    origin.git('config', 'receive.denyCurrentBranch', 'ignore');
  });

  test('merges a removal as one commit with a message of its own, and deletes its branch', async () => {
    propose(withdraw);
    await mergeAnotherStory();
    // Nobody handed this branch in, so it stays.
    propose(() => put(originDir, 'content/removals/later22.yaml', 'id: later22'), 'someones-work');
    const { code, out } = runScript();
    expect(code).toBe(0);
    expect(out).toBe(`Merged ${branch}: all of it is a no.\n`);
    expect(onMain()).toContain('withdrawnOn: 2026-11-20');
    expect(branches()).toEqual(['main', 'someones-work']);
    expect(origin.git('log', '-2', '--format=%s', 'main')).toBe(
      `A no, merged by itself (${branch})\nAnother story`,
    );
    expect(origin.git('log', '-1', '--format=%P', 'main')).not.toContain(' ');
  });

  test('leaves every other branch as it is, and merges the removals among them', fullPass, () => {
    propose(combined(withdraw, rewrite), 'cms/young-person/aaaaa2');
    propose(withdraw);
    propose(putCode, 'cms/young-person/zzzzz2');
    propose(() => put(originDir, 'content/removals/broken2.yaml', 'id: broken2'), 'no/broken2');
    propose(() => put(originDir, 'content/removals/later22.yaml', 'id: later22'), 'someones-work');
    const { code, out } = runScript();
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(3);
    expect(branches()).toEqual([
      'cms/young-person/aaaaa2',
      'cms/young-person/zzzzz2',
      'main',
      'someones-work',
    ]);
    expect(onMain()).toContain('The kettle');
    expect(origin.git('show', 'main:src/code.ts')).toBe('export const code = 1;');
  });

  test('skips a branch that conflicts with the main one, and merges the next', fullPass, () => {
    propose(withdraw, 'cms/young-person/aaaaa2');
    propose(() => put(originDir, 'content/removals/broken2.yaml', 'id: broken2'), 'no/broken2');
    origin.edit(file, 'agreedToTell: 2026-02-01', 'agreedToTell: 2026-02-02');
    origin.commit('The same line');
    expect(runScript().out).toBe('Merged no/broken2: all of it is a no.\n');
    expect(branches()).toEqual(['cms/young-person/aaaaa2', 'main']);
  });

  test('changes nothing when it runs a second time', fullPass, () => {
    propose(withdraw);
    runScript();
    const before = origin.git('rev-parse', 'main');
    expect(runScript()).toMatchObject({ code: 0, out: '' });
    expect(origin.git('rev-parse', 'main')).toBe(before);
  });

  test('names the variable that is missing', () => {
    const { code, err } = runStep(
      { run: 'sh library/docs/ci/merge-noes.sh' },
      { job: { steps: [] }, workspace, values: {} },
    );
    expect(code).not.toBe(0);
    expect(err).toContain('LIBRARY: must name the folder of the library');
  });
});
