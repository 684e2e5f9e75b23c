import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this code lies in. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where commands keep what they work with. Two builds at once would share it and spoil each other's,
 * so tests that build side by side name a folder in it for each.
 */
const cache = join(root, '.cache', slug(process.env['LIBRARY_WORK'] ?? ''));

/**
 * Where one way of running keeps what it made: a build's never holds what development saw, and
 * `alone` never holds what either saw.
 */
export function workFolder(mode: 'build' | 'dev' | 'alone') {
  // Astro has one place for what development saw, so there is one development.
  const folder = join(mode === 'dev' ? join(root, '.cache') : cache, mode);
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
export const checkMemory = join(cache, 'check.json');

/** Where `npm run register` keeps what it found in stories. Safe to delete. */
export const registerMemory = join(cache, 'register.json');

/** The lock that one build at a time holds. */
export const lockFile = join(cache, 'build.lock');

/** Where the desk's bundle is kept until what it is made of changes. Safe to delete. */
export const bundleFolder = join(cache, 'desk', 'bundle');

/** @throws Error where it could lead out of the folder it is a name in */
function slug(name: string): string {
  if (/^[\w-]*$/.test(name)) return name;
  throw new Error('LIBRARY_WORK is not a name of letters, digits and hyphens.');
}
