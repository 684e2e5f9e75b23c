import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './tests/run/browser.ts';
import { address } from './tests/e2e/site.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/e2e/results',
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A third browser on four cores makes it hardly faster, and everything wait.
  workers: 2,
  use: {
    baseURL: address,
    browserName: 'chromium',
    trace: 'off',
    video: 'off',
    launchOptions: { args: [...browserFlags], ...(browser && { executablePath: browser }) },
  },
  projects: [
    // The desk has a server of its own, which its test starts and kills.
    { name: 'desk', testDir: 'tests/e2e/desk', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'desktop', testIgnore: '**/desk/**', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testIgnore: '**/desk/**',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
  webServer: {
    // Playwright starts the server before any global set-up, so the server itself builds first.
    command: `"${process.execPath}" tests/e2e/serve.ts`,
    url: address,
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
