import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './key.ts';
import { root } from './paths.ts';

/**
 * A key for some of the code as it is now, what it is built on, and what runs it.
 *
 * @param folders folders of `src`
 */
export function keyOfCode(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `src/${folder}/${file}`),
  );
  const read = [...files.toSorted(), 'package-lock.json'].map((file) => [
    file,
    readFileSync(join(root, file), 'utf8'),
  ]);
  return keyOf(process.version, ...read.flat());
}
