import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './tests/run/browser.ts';
import { siteAddress } from './tests/support/example-site.ts';
import { patience } from './tests/support/patience.ts';

const browser = findBrowser();
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** The configuration that both passes of the browser tests share. */
export const common: PlaywrightTestConfig = {
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/e2e/results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // On four cores a third browser makes the run hardly faster, and slows down every other process.
  workers: 2,
  timeout: 180_000 * patience,
  expect: { timeout: 30_000 * patience },
  use: {
    baseURL: siteAddress,
    browserName: 'chromium',
    trace: 'off',
    video: 'off',
    launchOptions: { args: [...browserFlags], ...(browser && { executablePath: browser }) },
  },
  projects: [
    // The tests of the desk start and kill a server of their own.
    { name: 'desk', testDir: 'tests/e2e/desk', use: desktop },
    { name: 'desktop', testIgnore: '**/desk/**', use: desktop },
    { name: 'phone', testIgnore: '**/desk/**', use: phone },
  ],
  webServer: {
    // Playwright starts the server before any global set-up, so the server itself builds first.
    command: `"${process.execPath}" tests/e2e/serve.ts`,
    url: siteAddress,
    reuseExistingServer: false,
    timeout: 300_000 * patience,
    stdout: 'pipe',
    stderr: 'pipe',
  },
};

// Tests that are marked `@full` run only in `npm run test:full`.
export default defineConfig({
  ...common,
  grepInvert: /@full/,
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
});
