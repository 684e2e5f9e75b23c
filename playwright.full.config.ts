import { defineConfig } from '@playwright/test';
import { common, desk, desktop, phone } from './playwright.config.ts';

// The second pass runs what `npm test` leaves out. tests/e2e/pass-tags.ts says what the tags mean.
export default defineConfig({
  ...common,
  projects: [
    { ...desk, grep: /@full/ },
    { ...desktop, grep: /@full/ },
    { ...phone, grepInvert: /@desktop|@phone|@every-width/ },
  ],
  reporter: [['list'], ['json', { outputFile: 'reports/browser-full.json' }]],
});
