import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { pathInRepository } from './git.ts';
import type { Options } from './options.ts';
import { root } from './paths.ts';
import { findRepositoryFolder } from './repository-folder.ts';
import { writeAtomically } from './write-files.ts';

/**
 * Resolves the path of a file for personal data. Such a file must not be in a folder that a build
 * publishes. The file must not be in a git repository either, because git's history is permanent.
 *
 * @param file the path given with `--out`; undefined for standard output
 * @param ending the required extension of the file, so that a mistyped name does not overwrite
 * another file
 * @returns the whole path; undefined for standard output
 * @throws Error if the file is not allowed at the path, or its folder is missing
 */
export function resolvePrivateFile(
  file: string | undefined,
  ending: string,
  { contentDir, outDir }: Pick<Options, 'contentDir' | 'outDir'>,
): string | undefined {
  if (file === undefined) return undefined;
  if (extname(file) !== ending)
    throw new Error(`Name the file after --out so that it ends in ${ending}.`);
  const folder = dirname(resolve(file));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error('The folder after --out is not there. Make it first, or name another.');
  const path = join(realpathSync(folder), basename(file));
  const isShared = [root, contentDir, outDir].some((each) => path.startsWith(withSeparator(each)));
  // Both checks are needed. Git may refuse to open a repository, and a repository may have no
  // `.git`.
  const isInRepository =
    pathInRepository(folder) !== undefined || findRepositoryFolder(dirname(path)) !== undefined;
  if (isShared || isInRepository)
    throw new Error(
      'A file there would be published, or go into git, which forgets nothing. Name one outside of the repository and of the output after --out.',
    );
  return path;
}

/** Returns the real path of a folder, ending in a separator. */
function withSeparator(folder: string): string {
  const path = statSync(folder, { throwIfNoEntry: false }) ? realpathSync(folder) : folder;
  return path.endsWith(sep) ? path : path + sep;
}

/**
 * Writes content to standard output, or into a file that only its owner can read.
 *
 * @param path the file; undefined for standard output
 */
export function writePrivateFile(path: string | undefined, content: string | Uint8Array): void {
  if (path === undefined) {
    printContent(content);
    return;
  }
  writeAtomically(path, content, 0o600);
  console.log(`Written to ${path}, which only you can read.`);
}

function printContent(content: string | Uint8Array): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe before the end.
    if (cause.code !== 'EPIPE') throw cause;
  });
  process.stdout.write(content);
}
