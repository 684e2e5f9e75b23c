import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes a lock of this checkout, so that only one of a kind runs in it at a time: two builds would
 * share Astro's working files, and one could publish the other's pictures.
 *
 * @param file the lock's file
 * @param holds what holds the lock, in words that a person who has to wait understands
 * @returns the function that gives the lock back
 * @throws Error where another process holds it
 */
export function takeLock(file: string, holds = 'build'): () => void {
  mkdirSync(dirname(file), { recursive: true });
  if (!write(file)) {
    const holder = readHolder(file);
    if (isHeld(holder)) {
      throw new Error(
        `Another ${holds} (process ${holder.split(' ')[0] ?? ''}) is running in this checkout. Wait until it ends, then try again.`,
      );
    }
    // Its process died without giving it back.
    rmSync(file, { force: true });
    if (!write(file)) return takeLock(file, holds);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Writes the lock whole or not at all: a half-written one would look like one given up. */
function write(file: string): boolean {
  const whole = `${file}.${String(process.pid)}`;
  writeFileSync(whole, identity(process.pid));
  try {
    linkSync(whole, file);
    return true;
  } catch (cause) {
    if ((cause as { code?: string }).code === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(whole, { force: true });
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A number is given again to other processes, above all in containers, so the start counts too. */
function isHeld(holder: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  return isRunning(pid) && identity(pid) === holder;
}

/** A process by its number and, where the system tells it, the time it began. */
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
