import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { type Counter, countPlaywright, countVitest } from './counts.ts';

/** One part of `npm test`. */
export interface Stage {
  name: string;
  /** The seconds it should take on two cores, with everything installed; what takes four times as long hangs. */
  budget: number;
  /** Installs what the stage needs; not counted against its budget. */
  prepare?: () => void;
  /** What it runs, in order, each with the project's own Node: a file of a package, then arguments. */
  commands: () => string[][];
  /** Where its test runner writes what it ran. A stage without one counts as one test. */
  report?: Report;
}

/** A test runner's own account of what it ran. */
export interface Report {
  file: string;
  count: Counter;
}

/** The seconds all stages together should take. */
export const totalBudget = 600;

/** Everything `npm test` runs, in order. */
export const stages: Stage[] = [
  {
    name: 'format',
    budget: 60,
    commands: () => [['prettier/bin/prettier.cjs', '--check', '.']],
  },
  {
    name: 'lint',
    budget: 120,
    commands: () => [...syncIfNeeded(), ['eslint/bin/eslint.js', '--max-warnings=0', '.']],
  },
  {
    name: 'types',
    budget: 120,
    commands: () => [['astro/bin/astro.mjs', 'check']],
  },
  { name: 'unit', budget: 120, ...vitest('unit') },
  { name: 'build', budget: 300, ...vitest('build') },
  {
    name: 'browser',
    budget: 360,
    prepare: ensureBrowser,
    // Playwright's configuration names the reporters: its command line cannot place their files.
    commands: () => [['@playwright/test/cli.js', 'test']],
    report: { file: 'reports/browser.json', count: countPlaywright },
  },
];

function vitest(project: string): Pick<Stage, 'commands' | 'report'> {
  const file = `reports/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    commands: () => [['vitest/vitest.mjs', 'run', '--project', project, ...reporters]],
    report: { file, count: countVitest },
  };
}

/** Typed lint rules need Astro's generated types, which a fresh checkout does not have yet. */
function syncIfNeeded(): string[][] {
  return existsSync(join('.astro', 'types.d.ts')) ? [] : [['astro/bin/astro.mjs', 'sync']];
}
