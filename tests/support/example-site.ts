import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { projectKey } from './project-key.ts';
import { runCommand } from './run.ts';

const folder = join(root, '.cache', 'tests');
const keyFile = join(folder, 'site.key');

/** A port that depends on the checkout, so that two checkouts can run tests at the same time. */
const port = 20_000 + (createHash('sha256').update(root).digest().readUInt16BE() % 10_000);

/** The address at which the example site is served. */
export const siteAddress = `http://localhost:${String(port)}/`;

/**
 * The environment variables with which the example site is built. The site has the shipped stories,
 * on a day on which they may be shown.
 */
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
 * build tests and the browser tests use the same site.
 *
 * @returns the folder of the site
 * @throws Error with the output of the build if the build failed
 */
export function exampleSite(): string {
  const key = projectKey(['src', 'admin', 'content', 'public', 'astro.config.mjs', 'tests/support/example-site.ts']); // prettier-ignore
  if (!existsSync(siteSettings.OUT_DIR) || builtKey() !== key) {
    rmSync(keyFile, { force: true });
    const { code, out, err } = runCommand('build', [], siteSettings);
    if (code !== 0) throw new Error(`The example site could not be built.\n${out}${err}`);
    writeFileSync(keyFile, key);
  }
  return siteSettings.OUT_DIR;
}

function builtKey(): string {
  return existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : '';
}
