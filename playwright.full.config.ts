import { defineConfig } from '@playwright/test';
import { common } from './playwright.config.ts';

// The second pass: the tests marked `@full`, which look at every page at every width.
export default defineConfig({
  ...common,
  grep: /@full/,
  reporter: [['list'], ['json', { outputFile: 'reports/browser-full.json' }]],
});
