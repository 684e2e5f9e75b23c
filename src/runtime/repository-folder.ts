import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Finds the folder of the repository that a folder lies in, without asking git. Git gives the same
 * answer for a folder in no repository as for a repository that it refuses to open.
 *
 * @returns the nearest folder that holds `.git`; undefined where there is none
 */
export function findRepositoryFolder(folder: string): string | undefined {
  const path = resolve(folder);
  if (lstatSync(join(path, '.git'), { throwIfNoEntry: false })) return path;
  const parent = dirname(path);
  return parent === path ? undefined : findRepositoryFolder(parent);
}
