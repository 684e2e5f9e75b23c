import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Finds the folder of the repository that contains a folder. Does not ask git, because git gives
 * the same answer for a folder in no repository and for a repository that git refuses to open.
 *
 * @returns the nearest folder that contains `.git`; undefined if there is none
 */
export function findRepositoryFolder(folder: string): string | undefined {
  const path = resolve(folder);
  if (lstatSync(join(path, '.git'), { throwIfNoEntry: false })) return path;
  const parent = dirname(path);
  return parent === path ? undefined : findRepositoryFolder(parent);
}
