import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that contains this code. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the working folders of one mode. Each mode has separate folders. The folders of `build`
 * never contain data of the development server. The folders of `alone` never contain a held-back
 * story.
 */
export function workFolders(mode: 'build' | 'dev' | 'alone') {
  const folder = join(root, '.cache', mode);
  return {
    folder,
    handoff: join(folder, 'handoff'),
    pictures: join(folder, 'pictures'),
    artifacts: join(folder, 'made'),
    astro: join(folder, 'astro'),
    pages: join(folder, 'pages'),
    search: join(folder, 'search'),
  };
}

/** The working folders of one mode. */
export type WorkFolders = ReturnType<typeof workFolders>;

/** The compiled code of the site, one folder for each address and brand. Safe to delete. */
export const compiledSitesFolder = join(root, '.cache', 'site');

/** The cache of `npm run check`. Safe to delete. */
export const checkCacheFile = join(root, '.cache', 'check.json');

/** What the checks of texts found for earlier builds. Safe to delete. */
export const findingsCacheFile = join(root, '.cache', 'findings.json');

/** The files that earlier builds proved. Safe to delete. */
export const proofCacheFile = join(root, '.cache', 'proof.json');

/** The cache of `npm run register`. Safe to delete. */
export const registerCacheFile = join(root, '.cache', 'register.json');

/** The lock that one build at a time holds. */
export const buildLockFile = join(root, '.cache', 'build.lock');

/** The lock that one development server at a time holds. */
export const devLockFile = join(root, '.cache', 'dev.lock');

/** The last bundle of the desk, which is valid until its sources change. Safe to delete. */
export const deskBundleFolder = join(root, '.cache', 'desk', 'bundle');
