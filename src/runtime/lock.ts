import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes a lock of this checkout, so that only one process of a kind runs in it at a time. Two
 * builds would share Astro's working files, and one could publish the pictures of the other.
 *
 * @param file the lock file
 * @param kind the kind of process that holds the lock, for the message to the person who has to
 * wait
 * @returns a function that releases the lock
 * @throws Error if another process holds the lock
 */
export function takeLock(file: string, kind = 'build'): () => void {
  mkdirSync(dirname(file), { recursive: true });
  if (!writeLock(file)) {
    const holder = readHolder(file);
    if (isHeld(holder)) {
      throw new Error(
        `Another ${kind} (process ${holder.split(' ')[0] ?? ''}) is running in this checkout. Wait until it ends, then try again.`,
      );
    }
    // The holder ended without releasing the lock.
    rmSync(file, { force: true });
    if (!writeLock(file)) return takeLock(file, kind);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/**
 * Writes the lock file atomically, because an unfinished lock file would look like an abandoned
 * lock.
 *
 * @returns whether this process holds the lock now
 */
function writeLock(file: string): boolean {
  const part = `${file}.${String(process.pid)}`;
  writeFileSync(part, identity(process.pid));
  try {
    linkSync(part, file);
    return true;
  } catch (cause) {
    if ((cause as { code?: string }).code === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(part, { force: true });
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Whether the process that wrote the lock still runs. Systems reuse process numbers, above all in
 * containers, so the start time must match too.
 */
function isHeld(holder: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  return isRunning(pid) && identity(pid) === holder;
}

/**
 * Identifies a process by its number and its start time. Some systems do not report the start time.
 */
function identity(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return `${String(pid)} ${fields[19] ?? ''}`;
  } catch {
    return `${String(pid)} `;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM';
  }
}
