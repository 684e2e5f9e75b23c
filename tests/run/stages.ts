import { availableParallelism } from 'node:os';
import { ensureBrowser } from './browser.ts';
import { countPlaywright, countVitest } from './counts.ts';
import { listPlaywrightFailures, listVitestFailures } from './failures.ts';
import { filesIn, type Selection } from './selection.ts';
import type { Stage } from './stage.ts';
import { syncTypes } from './sync-types.ts';

/** How many seconds all stages together should take on two cores. */
export const totalBudget = 600;

const vitest = 'vitest/vitest.mjs';

/** How many cores a stage of many small tests gets: half of them, so that a build runs beside it. */
const half = Math.max(1, Math.floor(availableParallelism() / 2));

/** What `npm test` runs. Stages run at the same time as far as there are cores for them. */
export const stages: Stage[] = [
  {
    name: 'lint',
    cores: 1,
    budget: 180,
    prepare: syncTypes,
    commands: () => [['eslint/bin/eslint.js', '--max-warnings=0', '.']],
  },
  {
    name: 'types',
    cores: 1,
    budget: 120,
    prepare: syncTypes,
    commands: () => [['astro/bin/astro.mjs', 'check', '--noSync']],
  },
  {
    name: 'format',
    cores: 1,
    budget: 60,
    commands: () => [['prettier/bin/prettier.cjs', '--check', '.']],
  },
  {
    name: 'unused',
    cores: 1,
    budget: 60,
    commands: () => [['knip/bin/knip.js']],
  },
  // Builds run one at a time, and each writes the generated types that lint and types read.
  { ...vitestStage('build', 1), budget: 300, after: ['lint', 'types'] },
  { ...vitestStage('unit', half), budget: 300 },
  { ...vitestStage('commands', half), budget: 120 },
  // The desk under test builds the library too.
  { ...playwrightStage('browser'), budget: 360, after: ['build'] },
];

/** What `npm run test:full` runs: every page at every width, each looked at with axe. */
export const fullStages: Stage[] = [
  { ...playwrightStage('browser-full', '--config', 'playwright.full.config.ts'), budget: 900 },
];

/** The command that runs tests again whenever a file changes. Default: the unit tests. */
export function watchCommand({ files, name }: Selection): string[] {
  const projects = files.length > 0 ? [] : ['--project', 'unit*'];
  return [vitest, 'watch', ...projects, ...byName(name), ...files];
}

type TestStage = Omit<Stage, 'budget'>;

function vitestStage(name: string, cores: number): TestStage {
  const tests = `tests/${name}`;
  const file = `reports/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    cores,
    tests,
    report: { file, count: countVitest, listFailures: listVitestFailures },
    commands: (selected) => [
      [
        ...[vitest, 'run', '--project', `${name}*`, `--maxWorkers=${String(cores)}`, ...reporters],
        ...byName(selected.name),
        ...filesIn(tests, selected),
      ],
    ],
  };
}

function playwrightStage(name: string, ...args: string[]): TestStage {
  const tests = 'tests/e2e';
  return {
    name,
    // Browsers and the servers they talk to keep the whole machine busy.
    cores: availableParallelism(),
    tests,
    prepare: ensureBrowser,
    report: {
      file: `reports/${name}.json`,
      count: countPlaywright,
      listFailures: listPlaywrightFailures,
    },
    // Playwright's configuration names the reporters: its command line cannot place their files.
    commands: (selected) => [
      [
        '@playwright/test/cli.js',
        'test',
        ...args,
        ...grep(selected.name),
        ...filesIn(tests, selected),
      ],
    ],
  };
}

function byName(name: string | undefined): string[] {
  return name === undefined ? [] : ['--passWithNoTests', '--testNamePattern', asPattern(name)];
}

function grep(name: string | undefined): string[] {
  return name === undefined ? [] : ['--pass-with-no-tests', '--grep', asPattern(name)];
}

/** The words of a name as a regular expression, which both runners expect. */
function asPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
