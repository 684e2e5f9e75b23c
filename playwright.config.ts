import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './tests/run/browser.ts';
import { siteAddress } from './tests/support/example-site.ts';
import { patience } from './tests/support/patience.ts';

const browser = findBrowser();

/**
 * The projects, each with its screen. tests/e2e/pass-tags.ts says what the tags mean. Each test
 * file of the desk starts its own server.
 */
export const desk = { name: 'desk', testDir: 'tests/e2e/desk', use: { viewport: { width: 1280, height: 800 } } }; // prettier-ignore
export const desktop = { ...desk, name: 'desktop', testDir: 'tests/e2e', testIgnore: '**/desk/**' };
export const phone = { ...desktop, name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } }; // prettier-ignore

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

export default defineConfig({
  ...common,
  projects: [
    { ...desk, grepInvert: /@full/ },
    { ...desktop, grepInvert: /@full|@phone/ },
    { ...phone, grep: /@phone|@every-width/ },
  ],
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
});
