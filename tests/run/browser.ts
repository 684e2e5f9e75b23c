import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * The flags for Chromium in tests. Chromium opens no window, and makes no network requests of its
 * own.
 */
export const browserFlags = [
  '--headless',
  // Most containers run as root. Chromium refuses to run as root unless its sandbox is off.
  '--no-sandbox',
  '--disable-gpu',
  // One thread a page uses a sixth less processor time, and two pages share the machine anyway.
  '--js-flags=--single-threaded',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * Finds a Chromium program. Looks at the environment first, then on the path, then where Playwright
 * installs one.
 */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  const candidates = [CHROMIUM_PATH, CHROME_PATH, ...onPath(), chromium.executablePath()];
  return candidates.find((file) => file && existsSync(file));
}

/**
 * Returns the path of a Chromium program. Installs Chromium if the machine has none.
 *
 * @throws Error if the installation fails
 */
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
 * Installs Debian's Chromium and its libraries. Only root can do this. Older releases of Debian
 * have no package for the headless shell alone.
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

/** Does the same as `npx playwright install chromium`, without npx. */
function installWithPlaywright(): void {
  const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  spawnSync(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
