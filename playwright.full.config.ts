import { defineConfig } from '@playwright/test';
import { common } from './playwright.config.ts';

// The second pass runs the tests that are marked `@full`. They check every page at every width.
export default defineConfig({
  ...common,
  grep: /@full/,
  reporter: [['list'], ['json', { outputFile: 'reports/browser-full.json' }]],
});
