import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that were made once and are kept by what they were made of. */
export interface Made {
  /** The file for a key, made only where it is not there yet. */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  /** Deletes what nobody has asked for since. */
  prune: () => Promise<void>;
  /** How many had to be made. */
  count: () => number;
}

/**
 * Opens a folder of files kept by their keys. Whatever goes into a file belongs in its key: the
 * story, its terms, and the recipe.
 */
export function openMade(folder: string): Made {
  const used = new Set<string>();
  let made = 0;
  const get: Made['get'] = async (key, make) => {
    const name = createHash('sha256').update(key).digest('hex');
    used.add(name);
    const file = join(folder, name);
    const kept = await readFile(file).catch(() => undefined);
    if (kept) return kept;
    made += 1;
    const bytes = await make();
    await mkdir(folder, { recursive: true });
    // Under another name until it is whole, so that what is read is never half of it.
    await writeFile(`${file}.part`, bytes);
    await rename(`${file}.part`, file);
    return bytes;
  };
  const prune = async () => {
    const names = await readdir(folder).catch(() => []);
    const unused = names.filter((name) => !used.has(name));
    await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
  };
  return { get, prune, count: () => made };
}
