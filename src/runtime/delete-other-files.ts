import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Deletes everything in a folder except the named files. Creates the folder if it is missing.
 *
 * @returns the names that are in the folder
 */
export function deleteOtherFiles(folder: string, names: ReadonlySet<string>): Set<string> {
  mkdirSync(folder, { recursive: true });
  const present = readdirSync(folder);
  for (const name of present) {
    if (!names.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return new Set(present.filter((name) => names.has(name)));
}
