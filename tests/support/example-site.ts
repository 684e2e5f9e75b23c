import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { keyOfProject } from './key-of-project.ts';
import { runCommand } from './run.ts';

const folder = join(root, '.cache', 'tests');
const keyFile = join(folder, 'site.key');

/** The address the example site is built for and served at. */
export const siteAddress = 'http://localhost:4399/';

/** The variables the example site is built with: the shipped stories, on a day on which they may be shown. */
export const siteSettings = {
  AS_OF: '2026-11-23',
  SITE_URL: siteAddress,
  CONTENT_DIR: join(root, 'content'),
  OUT_DIR: join(folder, 'site'),
  LIBRARY_AUDIENCE: 'public',
  DESK_BACKEND: 'local',
};

/**
 * Builds the shipped stories into a site, unless an earlier run built it from the same files. The
 * build tests and the browser tests look at the same one.
 *
 * @returns the folder of the site
 * @throws Error with what the build printed, where it failed
 */
export function exampleSite(): string {
  const key = keyOfProject(['src', 'admin', 'content', 'public', 'astro.config.mjs', 'tests/support/example-site.ts']); // prettier-ignore
  if (!existsSync(siteSettings.OUT_DIR) || keyOfBuilt() !== key) {
    rmSync(keyFile, { force: true });
    const { code, out, err } = runCommand('build', [], siteSettings);
    if (code !== 0) throw new Error(`The example site could not be built.\n${out}${err}`);
    writeFileSync(keyFile, key);
  }
  return siteSettings.OUT_DIR;
}

function keyOfBuilt(): string {
  return existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : '';
}
