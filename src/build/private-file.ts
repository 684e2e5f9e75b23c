import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Options } from './options.ts';
import { root } from './paths.ts';

/**
 * Where a file that holds personal data may be written.
 *
 * @param ending how its name must end, so that no other file is written over by a slip
 * @returns its whole path; undefined where none was asked for
 * @throws Error where it would be published or committed, or its folder is not there
 */
export function checkOut(
  file: string | undefined,
  ending: string,
  { contentDir, outDir }: Pick<Options, 'contentDir' | 'outDir'>,
): string | undefined {
  if (file === undefined) return undefined;
  const folder = dirname(resolve(file));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error('The folder after --out is not there. Make it first, or name another.');
  const path = join(realpathSync(folder), basename(file));
  if (extname(path) !== ending)
    throw new Error(`Name the file after --out so that it ends in ${ending}.`);
  const shared = [contentDir, outDir, join(root, 'public')].filter((each) => existsSync(each));
  if (shared.some((each) => path.startsWith(realpathSync(each) + sep)))
    throw new Error(
      'What is written there would be published, or go into git. Name a file elsewhere after --out.',
    );
  return path;
}

/** Hands on what was made: into a file that only its owner can read, whole or not at all; or to standard output. */
export function hand(path: string | undefined, made: string | Uint8Array): void {
  if (path === undefined) return tell(made);
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
