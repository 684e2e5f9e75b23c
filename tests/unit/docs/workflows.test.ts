import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { jobOf, readWorkflow, stepOf, type Step, type Workflow } from '../../support/workflow.ts';
import {
  forgejoWorkflow,
  gitHubWorkflows,
  gitLabCommands,
  gitLabJobs,
  npmScripts,
  read,
  shellScripts,
} from '../../support/production-files.ts';

// Tests the workflows, as far as possible without a git host. tests/commands/production.test.ts runs
// their commands.

const workflows = [...gitHubWorkflows, forgejoWorkflow];
const stepsOf = (workflow: Workflow): Step[] =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps);

const storyCheck = readWorkflow('.github/workflows/story-check.yml');

describe('every workflow', () => {
  it.each(gitHubWorkflows)(
    'pins each action to a commit, with its version beside it: %s',
    (file) => {
      const uses = read(file).match(/^.*\buses:.*$/gm) ?? [];
      expect(uses).not.toEqual([]);
      for (const line of uses)
        expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+){1,2}@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    },
  );

  it('pins an action to the same commit as every other workflow', () => {
    const pins = gitHubWorkflows.flatMap(
      (file) => read(file).match(/[\w-]+(?:\/[\w-]+){1,2}@[0-9a-f]{40}/g) ?? [],
    );
    const names = new Set(pins.map((pin) => pin.split('@')[0]));
    expect(new Set(pins).size).toBe(names.size);
  });

  it('runs only npm scripts that exist', () => {
    const commands = [
      ...workflows.flatMap((file) => stepsOf(readWorkflow(file)).map(({ run = '' }) => run)),
      ...gitLabCommands,
      ...shellScripts.map(read),
    ].join('\n');
    const run = [...commands.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name]) => name);
    expect(run.length).toBeGreaterThan(5);
    expect(run.filter((name = '') => !(name in npmScripts))).toEqual([]);
    expect(commands).not.toMatch(/npm (?!run |test\b)/);
  });

  it.each(workflows)('stores no token in a checkout, and prints no secret: %s', (file) => {
    for (const { uses, with: settings, run = '' } of stepsOf(readWorkflow(file))) {
      if (uses?.includes('/checkout@'))
        expect(settings).toMatchObject({ 'persist-credentials': false });
      // An expression in a command could run the title or text of a pull request as code.
      expect(run).not.toMatch(/\$\{\{|secrets|TOKEN|KEY|set -x/);
    }
  });

  it.each(gitHubWorkflows)(
    'declares its permissions, and may write nothing except issues: %s',
    (file) => {
      const { permissions, jobs, on } = readWorkflow(file);
      expect(permissions).toBeDefined();
      const all = [permissions, ...Object.values(jobs).map((job) => job.permissions)];
      const more = all
        .flatMap((each) => Object.entries(each ?? {}))
        .filter(([, may]) => may !== 'read');
      // A workflow that a pull request starts may not write issues either.
      const opensIssues = file.endsWith('/consent-due.yml') && !JSON.stringify(on).includes('pull');
      expect(more).toEqual(opensIssues ? [['issues', 'write']] : []);
    },
  );
});

describe('the nightly workflows', () => {
  const publish = readWorkflow('.github/workflows/publish.yml');
  const due = readWorkflow('.github/workflows/consent-due.yml');

  it('build and prove after each merge, and every night after midnight in London in summer and winter', () => {
    expect(publish.on).toMatchObject({
      push: { branches: ['main'] },
      schedule: [{ cron: '10 0 * * *' }],
    });
    expect(stepOf(jobOf(publish, 'publish'), 'Build, prove').run).toBe('sh docs/ci/publish.sh');
    expect(gitLabJobs['publish']?.script?.at(-1)).toBe('sh docs/ci/publish.sh');
    const script = read('docs/ci/publish.sh');
    expect(script).toMatch(/npm run --silent build \|\| built=\$\?\n/);
    expect(script).toMatch(/\|\| exit "\$built"\nnpm run --silent check -- --proof\n/);
    expect(script).toContain('rsync --recursive --checksum --delete');
    expect(read('docs/ci/nightly.sh')).toContain('sh docs/ci/publish.sh');
  });

  it('pass the last output from job to job, so that a failed build can remove stories from it', () => {
    const job = jobOf(publish, 'publish');
    const restore = stepOf(job, 'Get the output');
    const save = stepOf(job, 'Keep the output');
    const folder = stepOf(job, 'Build, prove').env?.['LAST_OUTPUT'];
    expect([restore.with?.['path'], save.with?.['path']]).toEqual([folder, folder]);
    expect(save.if).toBe('${{ !cancelled() }}');
    expect(gitLabJobs['publish']).toMatchObject({
      variables: { LAST_OUTPUT: '$CI_PROJECT_DIR/.published' },
      cache: { paths: ['.published'], when: 'always' },
      allow_failure: { exit_codes: [2] },
    });
  });

  it('open one issue, which contains only ids, for everything that is due within 60 days, and another within 14 days', () => {
    const list = 'npm run --silent due -- --within 60 --within 14 --format issues';
    const { run = '' } = stepOf(jobOf(due, 'due'), 'Open an issue');
    expect(stepOf(jobOf(due, 'due'), 'List').run).toContain(list);
    expect(run).toContain('grep -qxF -- "$title" "$RUNNER_TEMP/opened" ||');
    expect(read('docs/ci/gitlab-due.sh')).toContain(list);
  });

  it.each(shellScripts)('use a script that a plain shell can parse: %s', (file) => {
    expect(execFileSync('sh', ['-n', file], { encoding: 'utf8' })).toBe('');
  });
});

describe.each([
  ['GitHub', storyCheck],
  ['Forgejo', readWorkflow(forgejoWorkflow)],
])('the story check on %s', (_, workflow) => {
  const job = jobOf(workflow, 'story-check');

  it('runs for every pull request, because a required check that does not run blocks it', () => {
    expect(workflow.on).toEqual({ pull_request: null });
    expect(job.if).toBeUndefined();
  });

  it('needs no secret', () => {
    expect(JSON.stringify(workflow)).not.toContain('secrets');
  });

  it('judges the change with the library from before the change', () => {
    const library = stepOf(job, 'Get the library');
    expect(library.with).toMatchObject({
      path: 'library',
      ref: '${{ github.event.pull_request.base.sha }}',
    });
    expect(stepOf(job, 'Get the change').with).toMatchObject({ path: 'change' });
    expect(stepOf(job, 'Get the change').with).not.toHaveProperty('ref');
    expect(job.env).toEqual({ CONTENT_DIR: '${{ github.workspace }}/change/content' });
  });
});

it('the story check on GitHub compares the merge with its first parent, and annotates lines', () => {
  const { run, 'working-directory': folder } = stepOf(jobOf(storyCheck, 'story-check'), 'Check');
  expect(run).toBe('npm run check -- --changed HEAD^1 --format github');
  expect(folder).toBe('library');
});

describe('the guard workflow on GitHub', () => {
  const guard = readWorkflow('.github/workflows/guard.yml');
  const job = jobOf(guard, 'guard');

  it('runs from the main branch, and only for branches of this repository', () => {
    expect(Object.keys(guard.on)).toEqual(['pull_request_target']);
    expect(job.if).toContain('head.repo.full_name == github.repository');
    expect(job.environment).toBe('guard');
    expect(stepOf(job, 'Get the library').with).toMatchObject({
      ref: '${{ github.event.repository.default_branch }}',
    });
    expect(stepOf(job, 'Look').run).toMatch(/cd library\n.*npm run/s);
    expect(stepOf(job, 'Look').run).not.toMatch(/cd change/);
  });

  it('gives the key only to the step that searches, and not to installed packages', () => {
    const withSecrets = job.steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(withSecrets).toEqual([stepOf(job, 'Look')]);
    expect(JSON.stringify({ ...guard, jobs: { guard: { ...job, steps: [] } } })).not.toContain(
      'secrets.',
    );
  });

  it('fails before the search if the list or the key is missing', () => {
    expect(stepOf(job, 'Look').run).toMatch(/npm run --silent guard\nnpm run check/);
  });
});

describe('the checks on GitLab', () => {
  it('compare with the target branch, and use the main branch’s library', () => {
    const [base, , check] = gitLabJobs['story-check']?.script ?? [];
    expect(base).toBe('base=$(git merge-base "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" HEAD)');
    expect(check).toBe('npm run check -- --changed "$base"');
    expect(gitLabJobs['.library']?.before_script?.at(-1)).toContain(
      'git archive "origin/$CI_DEFAULT_BRANCH"',
    );
    expect(gitLabJobs['story-check']?.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
    ]);
  });

  it('merge noes only from a schedule on the main branch, and give only that job the token', () => {
    expect(gitLabJobs['merge-noes']?.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
    expect(JSON.stringify({ ...gitLabJobs, 'merge-noes': undefined })).not.toContain('TOKEN');
    expect(gitLabCommands.join('\n')).not.toMatch(/echo|printenv|set -x/);
  });
});
