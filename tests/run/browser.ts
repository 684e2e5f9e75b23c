import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** How Chromium is started for tests: without a screen, and without calls of its own to anyone. */
export const browserFlags = [
  '--headless',
  // Chromium refuses to run as root, as in most containers, unless its sandbox is off.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Where a Chromium is: the one named by the environment, on the path, or Playwright's own. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  const candidates = [CHROMIUM_PATH, CHROME_PATH, ...onPath(), chromium.executablePath()];
  return candidates.find((file) => file && existsSync(file));
}

/** Where a Chromium is, after installing one if there is none; throws where that fails. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('Installing Chromium for the browser tests. This takes a minute or two, once.');
  for (const install of [installWithApt, installWithPlaywright]) {
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium, and installing it did not work; the reasons are above.\n' +
      'Install Chromium or Chrome, set CHROMIUM_PATH to its file, and run the same command again.',
  );
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  // The headless shell is Chromium without a window. Pages open in it in half the time.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Installs Debian's Chromium with the libraries it needs, which only root may do. Older releases
 * have no package of the headless shell alone.
 */
function installWithApt(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  const install = (name: string) => apt('install', '-y', '--no-install-recommends', name);
  apt('update');
  if (!install('chromium-headless-shell')) install('chromium');
}

/** What `npx playwright install chromium` does, without depending on npx. */
function installWithPlaywright(): void {
  const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  spawnSync(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
