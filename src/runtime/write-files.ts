import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file atomically. Readers see either the old content or the new content, and never a
 * part. Writes a new file beside the target, and then renames the new file to the name of the
 * target.
 *
 * @param mode the permissions of the file. Default: the system's permissions for new files
 * @throws Error if the file cannot be written; the old content stays then
 */
export function writeAtomically(path: string, content: string | Uint8Array, mode?: number): void {
  const part = `${path}.${String(process.pid)}.part`;
  try {
    // An earlier process with the same number may have left an unfinished file.
    rmSync(part, { force: true });
    // `wx` never writes through a link that somebody has put at this path.
    writeFileSync(part, content, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
}

/** Makes sure that a folder exists and is empty. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/**
 * Moves a folder to another path, and replaces the folder at that path.
 *
 * @throws Error if the folder cannot be moved
 */
export function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    // A rename cannot move files to another disk.
    cpSync(from, to, { recursive: true });
  }
}
