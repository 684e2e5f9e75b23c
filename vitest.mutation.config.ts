import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/patience.ts';

/**
 * The tests with which Stryker measures `src/review`. The tests that are left out make many
 * repositories, so a mutant that survives would take minutes. Everything else that they notice, one of
 * these tests notices too.
 */
export default defineConfig({
  test: {
    include: ['tests/unit/review/**/*.test.ts'],
    exclude: [
      'tests/unit/review/check-approval.test.ts',
      'tests/unit/review/edits-of-libraries.property.test.ts',
      'tests/unit/review/openings/review-openings.test.ts',
    ],
    isolate: false,
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: 120_000 * patience,
    hookTimeout: 120_000 * patience,
  },
});
