import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';

/**
 * Computes a key of the current contents of some files of the project, and of the version of Node.
 * Tests compare keys to find out whether the results of an earlier run are still valid.
 *
 * @param paths files and folders, from the root of the project
 */
export function projectKey(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', ...paths].flatMap(filesBelow)) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
