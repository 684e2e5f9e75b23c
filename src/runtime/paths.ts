import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this code lies in. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where one way of running keeps what it made: a build's never holds what development saw, and
 * `alone` never holds what either saw.
 */
export function workFolder(mode: 'build' | 'dev' | 'alone') {
  const folder = join(root, '.cache', mode);
  return {
    folder,
    handoff: join(folder, 'handoff'),
    pictures: join(folder, 'pictures'),
    made: join(folder, 'made'),
    astro: join(folder, 'astro'),
    site: join(folder, 'site'),
    search: join(folder, 'search'),
  };
}

/** The folders one way of running works in. */
export type Work = ReturnType<typeof workFolder>;

/** Where `npm run check` keeps what it found last. Safe to delete. */
export const checkMemory = join(root, '.cache', 'check.json');

/** Where `npm run register` keeps what it found in stories. Safe to delete. */
export const registerMemory = join(root, '.cache', 'register.json');

/** The lock that one build at a time holds. */
export const lockFile = join(root, '.cache', 'build.lock');

/** Where the desk's bundle is kept until what it is made of changes. Safe to delete. */
export const bundleFolder = join(root, '.cache', 'desk', 'bundle');
