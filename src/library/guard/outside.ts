import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/**
 * Whether a file lies, or would lie, where it could be published or kept in a history: inside one
 * of these folders, or in any git repository.
 */
export function isInside(path: string, folders: readonly string[]): boolean {
  const file = truePath(resolve(path));
  return (
    folders.some((folder) => lies(file, truePath(resolve(folder)))) ||
    ancestors(file).some((folder) => existsSync(join(folder, '.git')))
  );
}

/** Where a path leads, whatever links stand on the way, even where nothing lies there yet. */
function truePath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(truePath(parent), relative(parent, path));
}

function lies(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}
