import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../runtime/lock.ts';
import { root, workFolder } from '../../runtime/paths.ts';

const lock = join(root, '.cache', 'dev.lock');

/**
 * Takes the lock of `npm run dev`, and clears away what an earlier run of it saw.
 *
 * @returns the function that clears up and gives the lock back
 * @throws Error where one is running already
 */
export function beginDevelopment(): () => void {
  const release = takeLock(lock);
  clear();
  return () => {
    clear();
    release();
  };
}

/**
 * Deletes what `npm run dev` saw, held-back stories among it, unless it is running now: stopped
 * hard, it cannot clear up after itself.
 */
export function forgetDevelopment(): void {
  try {
    beginDevelopment()();
  } catch {
    // It is running, and clears up itself.
  }
}

function clear(): void {
  rmSync(workFolder('dev').folder, { recursive: true, force: true });
  rmSync(join(root, '.astro', 'data-store.json'), { force: true });
}
