import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/patience.ts';

/** The time limits of tests that start processes, which can be slow. */
const patient = { testTimeout: 120_000 * patience, hookTimeout: 300_000 * patience };

const unitTests = 'tests/unit/**/*.test.{ts,tsx}';
const unitFilesWith = (pattern: RegExp) =>
  globSync(unitTests).filter((file) => pattern.test(readFileSync(file, 'utf8')));
/** Unit tests that change modules, globals or the environment, which other tests share. */
const isolated = unitFilesWith(/vi\.mock\(|globalThis|loadDecap|process\.(?:env|argv)/);
/**
 * Unit tests that start git often. They have a process of their own, because a process with the
 * modules of all unit tests takes three times as long to start another one.
 */
const startingGit = unitFilesWith(/support\/(?:git|repository)\.ts|library-in-git/).filter(
  (file) => !isolated.includes(file),
);
const limits = { testTimeout: 60_000 * patience, hookTimeout: 60_000 * patience };
const setupFiles = ['tests/support/fixed-seed.ts'];

export default defineConfig({
  test: {
    tags: [
      {
        name: 'full',
        description: 'Runs in npm run test:full only, because it is slow and others try the same.',
      },
      {
        name: 'property',
        description: 'Has a part of its runs in npm test, and all of them in npm run test:full.',
      },
    ],
    projects: [
      // Test files in one process share loaded modules, which halves the time of this stage.
      {
        test: {
          name: 'unit',
          include: [unitTests],
          exclude: [...isolated, ...startingGit],
          isolate: false,
          setupFiles,
          ...limits,
        },
      },
      {
        test: { name: 'unit-git', include: startingGit, isolate: false, setupFiles, ...limits },
      },
      { test: { name: 'unit-isolated', include: isolated, setupFiles, ...limits } },
      {
        // Tests of the commands and of the desk's server. None of them builds the library.
        test: { name: 'commands', include: ['tests/commands/**/*.test.ts'], ...patient },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/build/set-up.ts'],
          // Two builds in one checkout share a folder of Astro, and would mix up their pictures.
          fileParallelism: false,
          ...patient,
        },
      },
    ],
  },
});
