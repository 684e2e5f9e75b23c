import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobOf, readWorkflow } from '../../support/workflow.ts';
import { read } from '../../support/production-files.ts';

const storyCheck = readWorkflow('.github/workflows/story-check.yml');

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

/** Lists a file and every file that it imports, directly or through others. */
function filesBehind(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of read(file).matchAll(/from '(\.[^']+)'/g))
    filesBehind(join(dirname(file), path), found);
  return found;
}
