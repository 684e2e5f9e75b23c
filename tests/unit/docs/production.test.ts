import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jobOf, readWorkflow, stepOf, type Step, type Workflow } from '../../support/workflow.ts';

// Tests the files that enforce the rules in production, as far as possible without a git host.
// tests/commands/production.test.ts runs their commands.

const read = (file: string) => readFileSync(file, 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const gitHub = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);
const forgejo = 'docs/ci/forgejo-story-check.yml';
const workflows = [...gitHub, forgejo];
const shellScripts = readdirSync('docs/ci')
  .filter((name) => name.endsWith('.sh'))
  .map((name) => `docs/ci/${name}`);
const stepsOf = (workflow: Workflow): Step[] =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps);

const storyCheck = readWorkflow('.github/workflows/story-check.yml');
const consentNarrows = readWorkflow('.github/workflows/consent-narrows.yml');
const gitlab = parse(read('docs/ci/gitlab-ci.yml')) as Record<
  string,
  { script?: string[]; before_script?: string[]; rules?: { if: string }[] }
>;
const gitlabScript = Object.values(gitlab).flatMap(({ script = [], before_script = [] }) => [
  ...before_script,
  ...script,
]);

describe('every workflow', () => {
  it.each(gitHub)('pins each action to a commit, with its version beside it: %s', (file) => {
    const uses = read(file).match(/^.*\buses:.*$/gm) ?? [];
    expect(uses).not.toEqual([]);
    for (const line of uses)
      expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+){1,2}@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('pins an action to the same commit as every other workflow', () => {
    const pins = gitHub.flatMap((file) => read(file).match(/[\w-]+\/[\w-]+@[0-9a-f]{40}/g) ?? []);
    const names = new Set(pins.map((pin) => pin.split('@')[0]));
    expect(new Set(pins).size).toBe(names.size);
  });

  it('runs only npm scripts that exist', () => {
    const commands = [
      ...workflows.flatMap((file) => stepsOf(readWorkflow(file)).map(({ run = '' }) => run)),
      ...gitlabScript,
      ...shellScripts.map(read),
    ].join('\n');
    const run = [...commands.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name]) => name);
    expect(run.length).toBeGreaterThan(5);
    expect(run.filter((name = '') => !(name in scripts))).toEqual([]);
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

  it.each(gitHub)('declares its permissions, and may write nothing except issues: %s', (file) => {
    const { permissions, jobs, on } = readWorkflow(file);
    expect(permissions).toBeDefined();
    const all = [permissions, ...Object.values(jobs).map((job) => job.permissions)];
    const more = all
      .flatMap((each) => Object.entries(each ?? {}))
      .filter(([, may]) => may !== 'read');
    // A workflow that a pull request starts may not write issues either.
    const opensIssues = file.endsWith('/consent-due.yml') && !JSON.stringify(on).includes('pull');
    expect(more).toEqual(opensIssues ? [['issues', 'write']] : []);
  });
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
    expect(gitlab['publish']?.script?.at(-1)).toBe('sh docs/ci/publish.sh');
    const script = read('docs/ci/publish.sh');
    expect(script).toMatch(/npm run --silent build \|\| built=\$\?\n/);
    expect(script).toMatch(/\|\| exit "\$built"\nnpm run --silent check -- --proof\n/);
    expect(script).toContain('rsync --recursive --checksum --delete');
    expect(read('docs/ci/nightly.sh')).toContain('sh docs/ci/publish.sh');
  });

  it('bring the last output from job to job, so that a build that fails can remove from it', () => {
    const job = jobOf(publish, 'publish');
    const restore = stepOf(job, 'Bring the output');
    const save = stepOf(job, 'Keep the output');
    const folder = stepOf(job, 'Build, prove').env?.['LAST_OUTPUT'];
    expect([restore.with?.['path'], save.with?.['path']]).toEqual([folder, folder]);
    expect(save.if).toBe('${{ !cancelled() }}');
    expect(gitlab['publish']).toMatchObject({
      variables: { LAST_OUTPUT: '$CI_PROJECT_DIR/.published' },
      cache: { paths: ['.published'], when: 'always' },
      allow_failure: { exit_codes: [2] },
    });
  });

  it('open one issue, which contains only ids, for everything that falls due in 60 or 14 days', () => {
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
  ['Forgejo', readWorkflow(forgejo)],
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

describe('the workflow that merges a no by itself', () => {
  const ask = jobOf(consentNarrows, 'ask');
  const merge = jobOf(consentNarrows, 'merge');
  const ofHead = '${{ github.event.pull_request.head.sha }}';

  it('starts for a branch of this repository, which only members can write, and never for a fork', () => {
    expect(Object.keys(consentNarrows.on)).toEqual(['pull_request_target']);
    expect(ask.if?.replaceAll(/\s+/g, ' ')).toBe(
      'github.event.pull_request.head.repo.full_name == github.repository && ' +
        'github.event.pull_request.base.ref == github.event.repository.default_branch',
    );
    expect(merge.needs).toBe('ask');
  });

  it('runs the main branch’s code, and treats the change as data', () => {
    expect(stepOf(ask, 'Get the change').with).toMatchObject({ ref: ofHead, path: 'change' });
    expect(stepOf(ask, 'Get the library').with).toMatchObject({
      ref: '${{ github.event.repository.default_branch }}',
      path: 'library',
    });
    const { run = '' } = stepOf(ask, 'Ask');
    expect(run).toMatch(/cd library\n.*npm run/);
    expect(run).not.toMatch(/cd change/);
    expect(run).toContain('--changed "$BASE" --narrows');
  });

  it('starts the job that may merge only for a no, and asks there again before it takes the key', () => {
    expect(JSON.stringify(ask)).not.toContain('secrets');
    expect(merge.steps.map(({ name, uses }) => uses?.split('@')[0] ?? name)).toEqual([
      'actions/checkout',
      'actions/checkout',
      'actions/setup-node',
      'Ask again',
      'actions/create-github-app-token',
      'Merge it',
    ]);
    // A step that fails ends the job.
    expect(JSON.stringify(merge.steps)).not.toMatch(/continue-on-error|always\(\)|failure\(\)/);
    expect(merge.steps.filter((step) => JSON.stringify(step).includes('secrets.'))).toEqual([
      merge.steps[4],
    ]);
    expect(stepOf(merge, 'Merge').run).toMatch(/^gh api [^\n]*$/);
    expect(merge.environment).toBe('consent-narrows');
  });

  it('asks both times the same, with the main branch’s code, and prints nothing', () => {
    const again = stepOf(merge, 'Ask again');
    const answer = { ANSWER: '${{ github.workspace }}/answer.json' };
    expect({ ...again.env, ...answer }).toEqual(stepOf(ask, 'Ask').env);
    for (const name of ['Get the change', 'Get the library'])
      expect(stepOf(merge, name)).toEqual(stepOf(ask, name));
    const commands = ({ run = '' }: Step) =>
      run
        .split('\n')
        .filter((line) => /^(?:exec|git|test "\$\(|cd) /.test(line))
        .map((line) => line.replace(' || exit 0', ''));
    expect(commands(again)).toEqual(commands(stepOf(ask, 'Ask')));
    expect(again.run).toMatch(/\nnpm run --silent check -- --changed "\$BASE" --narrows\n$/);
    for (const { run } of [again, stepOf(ask, 'Ask')])
      expect(run).toMatch(/^exec > \/dev\/null 2>&1\n/);
  });

  it('merges only the commit that was compared, and only if the whole change is a no', () => {
    expect(merge.if).toMatch(/^needs\.ask\.outputs\.narrows == 'true' && /);
    expect(ask.outputs).toEqual({ narrows: '${{ steps.ask.outputs.narrows }}' });
    expect(stepOf(merge, 'Merge').env).toMatchObject({ HEAD: ofHead });
    expect(stepOf(ask, 'Ask').env).toMatchObject({ HEAD: ofHead });
    expect(stepOf(merge, 'Merge').run).toContain('-f sha="$HEAD"');
  });

  it('requests only the permission to write contents', () => {
    const { with: settings = {} } = merge.steps.find(({ id }) => id === 'app')!;
    const permissions = Object.entries(settings).filter(([name]) => name.startsWith('permission-'));
    expect(permissions).toEqual([['permission-contents', 'write']]);
  });
});

describe('the rules for GitHub’s main branch', () => {
  interface Rule {
    type: string;
    parameters?: Record<string, unknown>;
  }
  const ruleset = JSON.parse(read('docs/ci/github-ruleset.json')) as {
    enforcement: string;
    conditions: { ref_name: { include: string[] } };
    rules: Rule[];
    bypass_actors: unknown[];
  };
  const rule = (type: string) => ruleset.rules.find((each) => each.type === type)?.parameters;

  it('require the check by the name of its job', () => {
    const { required_status_checks: checks } = rule('required_status_checks') as {
      required_status_checks: { context: string; integration_id: number }[];
    };
    // 15368 is the id of GitHub Actions. No other app can report this check as passed.
    expect(checks).toEqual([{ context: 'story-check', integration_id: 15368 }]);
    expect(Object.keys(storyCheck.jobs)).toContain(checks[0]?.context);
    expect(jobOf(storyCheck, 'story-check')).not.toHaveProperty('name');
  });

  it('require the lead’s approval of the last version, and allow no bypass', () => {
    expect(ruleset.enforcement).toBe('active');
    expect(ruleset.conditions.ref_name.include).toEqual(['~DEFAULT_BRANCH']);
    expect(rule('pull_request')).toMatchObject({
      required_approving_review_count: 1,
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
    });
    expect(ruleset.rules.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['deletion', 'non_fast_forward']),
    );
    expect(ruleset.bypass_actors).toEqual([]);
  });
});

describe('CODEOWNERS', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  const patterns = lines.map(([pattern = '']) => pattern);
  const lead = '@your-organisation/safeguarding-leads';
  /** Finds the owners of a file as GitHub does. The last line that matches counts. */
  const ownersOf = (file: string) =>
    lines
      .findLast(
        ([pattern = '']) =>
          pattern === '*' ||
          `/${file}` === pattern ||
          (pattern.endsWith('/') && `/${file}`.startsWith(pattern)),
      )
      ?.slice(1);

  it('names only paths that exist', () => {
    expect(patterns.filter((each) => each !== '*' && !existsSync(join('.', each)))).toEqual([]);
    for (const each of patterns) expect(each).toMatch(/^(?:\*|\/[\w./-]+)$/);
  });

  it.each([
    'content/stories/family/k7m2qx/index.mdx',
    'content/removals/k7m2qx.yaml',
    'content/library.yaml',
    'content/consent-forms/2026-01.mdx',
    'src/story/schema/consent.ts',
    'src/consent/gate.ts',
    'src/review/check-approval.ts',
    '.github/workflows/story-check.yml',
    '.github/CODEOWNERS',
    'docs/ci/merge-noes.sh',
    'src/checks/run-story-checks.ts',
    'src/library/read-removals.ts',
    'src/cli/check.ts',
    'src/cli/setup.mjs',
    'package.json',
    'package-lock.json',
    '.gitattributes',
    '.gitignore',
  ])('asks the safeguarding lead about %s', (file) => {
    expect(ownersOf(file)).toEqual([lead]);
  });

  it('asks the administrators about every other file', () => {
    for (const file of ['README.md', 'src/pages/index.astro', 'tests/run/test.ts'])
      expect(ownersOf(file)).toEqual(['@your-organisation/library-administrators']);
  });

  it('asks the safeguarding lead about every room of the code, except those that decide nothing', () => {
    const rooms = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const decidingNothing = [
      // They show what the library hands over. The proof reads every byte of what they write.
      ...['components', 'exports', 'layouts', 'pages', 'scripts', 'site', 'styles'],
      // The desk only advises, and words are only read.
      ...['desk-server', 'words'],
    ];
    const toAdministrators = rooms.filter(
      (room) => !ownersOf(`src/${room}/any.ts`)?.includes(lead),
    );
    expect(toAdministrators.toSorted()).toEqual(decidingNothing.toSorted());
  });

  it('asks the safeguarding lead about every file that the check runs, except words', () => {
    const files = filesBehind('src/cli/check.ts');
    expect(files.size).toBeGreaterThan(100);
    const others = [...files].filter((file) => !ownersOf(file)?.includes(lead));
    expect(others.filter((file) => !file.startsWith('src/words/'))).toEqual([]);
  });

  it('has no team that the administrators’ page does not explain', () => {
    const teams = new Set(lines.flatMap(([, ...owners]) => owners));
    const page = read('docs/ci/README.md');
    expect([...teams].filter((team) => !page.includes(team))).toEqual([]);
  });
});

describe('the checks on GitLab', () => {
  it('compare with the target branch, and use the main branch’s library', () => {
    const [base, , check] = gitlab['story-check']?.script ?? [];
    expect(base).toBe('base=$(git merge-base "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" HEAD)');
    expect(check).toBe('npm run check -- --changed "$base"');
    expect(gitlab['.library']?.before_script?.at(-1)).toContain(
      'git archive "origin/$CI_DEFAULT_BRANCH"',
    );
    expect(gitlab['story-check']?.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
    ]);
  });

  it('merge noes only from a schedule on the main branch, and give only that job the token', () => {
    expect(gitlab['merge-noes']?.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
    expect(JSON.stringify({ ...gitlab, 'merge-noes': undefined })).not.toContain('TOKEN');
    expect(gitlabScript.join('\n')).not.toMatch(/echo|printenv|set -x/);
  });
});

describe.each(['docs/running-the-desk.md', 'docs/ci/README.md'])('%s', (file) => {
  const page = read(file);

  it('links to files that exist', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !link.includes('://'));
    expect(local).not.toEqual([]);
    expect(local.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('mentions only npm scripts that exist', () => {
    const mentioned = [...page.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
    expect(mentioned.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/running-the-desk.md', () => {
  const page = read('docs/running-the-desk.md');

  it('lists every variable of the desk, and no other', () => {
    const variables = (text: string) => new Set(text.match(/\bDESK_[A-Z_]+\b/g));
    const deskCode = ['src/desk-settings/desk-backend.ts', 'src/desk-settings/git-hosts.ts']
      .map(read)
      .join('\n');
    expect(variables(page)).toEqual(variables(deskCode));
  });

  it('quotes the desk’s words exactly', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const deskText = plain(
      [...sourcesIn('admin'), ...sourcesIn('src/words'), decapWords].map(read).join('\n'),
    );
    const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, words = '']) => plain(words));
    expect(quoted.length).toBeGreaterThan(10);
    expect(
      quoted.filter((words) => words !== 'quotation marks' && !deskText.includes(words)),
    ).toEqual([]);
  });
});

const decapWords = 'node_modules/decap-cms-locales/dist/esm/en/index.js';
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

/** Lists a file and every file that it imports, directly or through others. */
function filesBehind(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of read(file).matchAll(/from '(\.[^']+)'/g))
    filesBehind(join(dirname(file), path), found);
  return found;
}
