import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../library/key.ts';
import { root } from './paths.ts';

/** The folders whose code says what is found in a story. */
const folders = ['story', 'consent', 'checks', 'library', 'words'];

/** A key for the rules as they are now: their code, what it is built on, and what runs it. */
export function keyOfRules(): string {
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
