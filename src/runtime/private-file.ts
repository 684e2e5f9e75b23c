import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Options } from './options.ts';
import { root } from './paths.ts';
import { pathInRepository } from '../review/since.ts';

/**
 * Where a file that holds personal data may be written: never where it would be published, and
 * never in a git repository, which forgets nothing.
 *
 * @param ending how its name must end, so that no other file is written over by a slip
 * @returns its whole path; undefined where none was asked for
 * @throws Error where it may not be written, or its folder is not there
 */
export function checkOut(
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
  const isShared = [root, contentDir, outDir].some((each) => path.startsWith(within(each)));
  if (isShared || pathInRepository(folder) !== undefined)
    throw new Error(
      'A file there would be published, or go into git, which forgets nothing. Name one outside of the repository and of the output after --out.',
    );
  return path;
}

function within(folder: string): string {
  const there = statSync(folder, { throwIfNoEntry: false }) ? realpathSync(folder) : folder;
  return there.endsWith(sep) ? there : there + sep;
}

/** Hands on what was made: into a file that only its owner can read, whole or not at all; or to standard output. */
export function hand(path: string | undefined, made: string | Uint8Array): void {
  if (path === undefined) {
    tell(made);
    return;
  }
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, made, { mode: 0o600, flag: 'wx' });
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
  console.log(`Written to ${path}, which only you can read.`);
}

function tell(made: string | Uint8Array): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    // Whoever reads may stop before the end, as `head` does.
    if (cause.code !== 'EPIPE') throw cause;
  });
  process.stdout.write(made);
}
