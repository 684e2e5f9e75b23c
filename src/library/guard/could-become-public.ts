import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/**
 * Whether a file could be published or committed, because its path is inside one of these folders
 * or in any git repository.
 *
 * @param path the path of the file, which need not exist
 * @param folders the paths of folders that may be published
 */
export function couldBecomePublic(path: string, folders: readonly string[]): boolean {
  const file = resolveLinks(resolve(path));
  return (
    folders.some((folder) => liesWithin(file, resolveLinks(resolve(folder)))) ||
    ancestors(file).some((folder) => existsSync(join(folder, '.git')))
  );
}

/** Resolves every symbolic link in a path, even if nothing exists there yet. */
function resolveLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(resolveLinks(parent), relative(parent, path));
}

function liesWithin(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path === '' || !(path.startsWith('..') || isAbsolute(path));
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}
