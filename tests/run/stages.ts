import { availableParallelism } from 'node:os';
import { ensureBrowser } from './browser.ts';
import { countPlaywright, countVitest } from './counts.ts';
import { listPlaywrightFailures, listVitestFailures } from './failures.ts';
import { filesIn, type Selection } from './selection.ts';
import type { SelectedTests, Stage } from './stage.ts';
import { syncTypes } from './sync-types.ts';

/** The most seconds that all stages together should take on two cores. */
export const totalBudget = 600;

const vitest = 'vitest/vitest.mjs';

/** The number of cores for a stage of many small tests: half, so that a build can run as well. */
const halfOfCores = Math.max(1, Math.floor(availableParallelism() / 2));

/** The stages of `npm test`. Stages run at the same time if there are enough cores. */
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
  // A build writes the generated types that the stages lint and types read.
  { ...vitestStage('build', 1), budget: 300, after: ['lint', 'types'] },
  { ...vitestStage('unit', halfOfCores), budget: 300 },
  { ...vitestStage('commands', halfOfCores), budget: 120 },
  // The browser tests build the example site, and only one build at a time runs in a checkout.
  { ...playwrightStage('browser'), budget: 360, after: ['build'] },
];

/**
 * The stages of `npm run test:full`: the tests with the tag `full`, every run of the property tests,
 * and every page at every width.
 */
export const fullStages: Stage[] = [
  { ...vitestStage('build', 1, 'full'), budget: 360 },
  { ...vitestStage('unit', halfOfCores, 'full'), budget: 360 },
  { ...vitestStage('commands', halfOfCores, 'full'), budget: 360 },
  {
    ...playwrightStage('browser-full', '--config', 'playwright.full.config.ts'),
    budget: 900,
    after: ['build-full'],
  },
];

/**
 * Returns the command that runs tests again whenever a file changes. Without selected files it runs
 * the unit tests.
 */
export function watchCommand({ files, name }: Selection): string[] {
  const projects = files.length > 0 ? [] : ['--project', 'unit*'];
  return [vitest, 'watch', ...projects, ...byName(name), ...files];
}

type TestStage = Omit<Stage, 'budget'>;

/**
 * Makes the stage of a folder of tests.
 *
 * @param pass `full` for the tests with the tag `full` or `property` alone. Default: the tests
 *   without the tag `full`, or every selected test
 */
function vitestStage(folder: string, cores: number, pass?: 'full'): TestStage {
  const tests = `tests/${folder}`;
  const name = pass ? `${folder}-${pass}` : folder;
  const file = `reports/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    cores,
    tests,
    // See tests/support/property-runs.ts.
    ...(pass && { env: { FULL_PASS: '1' } }),
    report: { file, count: countVitest, listFailures: listVitestFailures },
    commands: (selected) => [
      [
        ...[vitest, 'run', '--project', `${folder}*`, `--maxWorkers=${String(cores)}`],
        ...reporters,
        ...byTag(selected, pass),
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
    // Browsers and their servers keep all cores busy.
    cores: availableParallelism(),
    tests,
    prepare: ensureBrowser,
    report: {
      file: `reports/${name}.json`,
      count: countPlaywright,
      listFailures: listPlaywrightFailures,
    },
    // Playwright's configuration names the reporters, because the command line cannot choose the
    // file of a report.
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

function byTag({ files, name }: SelectedTests, pass?: 'full'): string[] {
  if (pass) return ['--tags-filter', `${pass} || property`, '--passWithNoTests'];
  return files.length > 0 || name !== undefined ? [] : ['--tags-filter', '!full'];
}

function byName(name: string | undefined): string[] {
  return name === undefined ? [] : ['--passWithNoTests', '--testNamePattern', asPattern(name)];
}

function grep(name: string | undefined): string[] {
  return name === undefined ? [] : ['--pass-with-no-tests', '--grep', asPattern(name)];
}

/** Turns the words of a name into a regular expression, which both runners expect. */
function asPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
