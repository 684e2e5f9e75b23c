import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes the lock of this checkout, so that only one build runs in it at a time: two would share
 * Astro's working files, and one could publish the other's pictures.
 *
 * @param file the lock's file
 * @returns the function that gives the lock back
 * @throws Error where another build holds it
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  if (!write(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder)) {
      throw new Error(
        `Another build (process ${String(holder)}) is running in this checkout. Wait until it ends, then try again.`,
      );
    }
    // Its process died without giving it back.
    rmSync(file, { force: true });
    if (!write(file)) return takeLock(file);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

function write(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as { code?: string }).code === 'EEXIST') return false;
    throw cause;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM';
  }
}
