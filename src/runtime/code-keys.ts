import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashKey } from './hash-keys.ts';
import { root } from './paths.ts';

/**
 * The folders of `src` whose code can change the results of `npm run check` and of the register.
 */
export const rulesFolders = ['story', 'consent', 'checks', 'library', 'runtime', 'words'] as const;

/** The folders of `src` whose code can change the bytes of an artifact. */
export const artifactFolders = [
  ...['story', 'consent', 'checks', 'library', 'exports', 'runtime', 'words'],
  'site/artifacts',
] as const;

/**
 * Returns a key of these folders, the packages and the version of Node. A cached result of this
 * code is valid as long as the key is the same.
 *
 * @param folders all folders of `src` whose code can change the result
 * @param others further files whose code can change the result. Default: none
 */
export function codeKey(folders: readonly string[], others: readonly string[] = []): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro|mdx|css|typ)$/.test(file))
      .map((file) => `src/${folder}/${file}`),
  );
  const contents = [...files.toSorted(), ...others, 'package-lock.json'].map((file) => [
    file,
    readFileSync(join(root, file), 'utf8'),
  ]);
  return hashKey(process.version, ...contents.flat());
}

/**
 * Returns the key of all code that can change the findings about a story.
 */
export function rulesKey(): string {
  return codeKey(rulesFolders);
}
