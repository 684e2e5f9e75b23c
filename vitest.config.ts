import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/patience.ts';

/** Tests that start processes wait for the machine as long as it takes. */
const patient = { testTimeout: 120_000 * patience, hookTimeout: 300_000 * patience };

const unitTests = 'tests/unit/**/*.test.{ts,tsx}';
/** Unit tests that change what others share: modules, globals, the environment of the process. */
const isolated = globSync(unitTests).filter((file) =>
  /vi\.mock\(|globalThis|loadDecap|process\.(?:env|argv)/.test(readFileSync(file, 'utf8')),
);
const limits = { testTimeout: 60_000 * patience, hookTimeout: 60_000 * patience };

export default defineConfig({
  test: {
    projects: [
      // Test files in one process share the modules they load, which halves the time of this stage.
      {
        test: { name: 'unit', include: [unitTests], exclude: isolated, isolate: false, ...limits },
      },
      { test: { name: 'unit-isolated', include: isolated, ...limits } },
      {
        // The commands and the desk's server, each as a process or over its socket. None of them builds.
        test: { name: 'commands', include: ['tests/commands/**/*.test.ts'], ...patient },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/build/set-up.ts'],
          // Two builds in one checkout share a folder of Astro's, and would take each other's pictures.
          fileParallelism: false,
          ...patient,
        },
      },
    ],
  },
});
