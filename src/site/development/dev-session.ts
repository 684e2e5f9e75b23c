import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../runtime/lock.ts';
import { devLockFile, root, workFolders } from '../../runtime/paths.ts';

/**
 * Takes the lock of `npm run dev` and deletes what an earlier run left.
 *
 * @returns a function that deletes what this run leaves and releases the lock
 * @throws Error if another run holds the lock
 */
export function beginDevSession(): () => void {
  const releaseLock = takeLock(devLockFile);
  deleteDevFiles();
  return () => {
    deleteDevFiles();
    releaseLock();
  };
}

/**
 * Deletes what an earlier `npm run dev` left, which may include held-back stories. A run that is
 * killed cannot delete its own files. Does nothing while another run is active.
 */
export function clearDevSession(): void {
  try {
    beginDevSession()();
  } catch {
    // The active run deletes its own files.
  }
}

/**
 * Deletes the files of `npm run dev`. Only for a process that knows that no other run is active.
 */
export function deleteDevFiles(): void {
  rmSync(workFolders('dev').folder, { recursive: true, force: true });
  rmSync(join(root, '.astro', 'data-store.json'), { force: true });
}
