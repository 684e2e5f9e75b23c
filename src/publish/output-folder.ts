import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Options } from '../runtime/options.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import type { Audience } from '../story/vocabulary.ts';

/** The file that marks an output folder as made by the build, and says for which audience. */
const markerFile = '.stories-of-success';

/**
 * Resolves all links in the path of the output folder, which need not exist yet.
 *
 * @throws Error if the path is a link that leads nowhere
 */
export function resolveOutputFolder(outDir: string): string {
  if (existsSync(outDir)) return realpathSync(outDir);
  if (lstatSync(outDir, { throwIfNoEntry: false })) {
    throw new Error(
      `OUT_DIR is ${outDir}, a link that leads nowhere. Fix the link, or choose another folder.`,
    );
  }
  const parent = dirname(outDir);
  return parent === outDir ? outDir : join(resolveOutputFolder(parent), basename(outDir));
}

/**
 * Checks that the build may replace the output folder. The build may not replace a folder that the
 * build did not make, a folder inside or around the stories, or the library of another audience.
 *
 * @throws Error that says which of these the folder is
 */
export function assertReplaceable({
  outDir,
  contentDir,
  audience,
}: Pick<Options, 'outDir' | 'contentDir' | 'audience'>): void {
  if (isInside(outDir, contentDir) || isInside(contentDir, outDir)) {
    throw new Error(
      `OUT_DIR is ${outDir} and CONTENT_DIR is ${contentDir}, one inside the other. Choose an output folder that has nothing to do with the stories.`,
    );
  }
  const marker = readMarker(outDir);
  if (marker === undefined && existsSync(outDir) && !isEmptyFolder(outDir)) {
    throw new Error(
      `OUT_DIR is ${outDir}, which holds something that this build did not make and would delete. Choose a new or empty folder.`,
    );
  }
  if (marker !== undefined && marker !== markerText(audience)) {
    throw new Error(
      `OUT_DIR is ${outDir}, which holds the library of another audience. Choose a folder of its own for each.`,
    );
  }
}

/** Makes an empty folder beside the output folder, for the next output. */
export function makeStagingFolder(outDir: string): string {
  const stagingFolder = siblingFolder(outDir, 'next');
  emptyFolder(stagingFolder);
  return stagingFolder;
}

/**
 * Puts the last output back into its place where a build was killed between the two renames of
 * `swapOutput`. No later build may have to do without it.
 */
export function restoreLastOutput(outDir: string): void {
  const last = siblingFolder(outDir, 'last');
  if (!existsSync(outDir) && existsSync(last)) renameSync(last, outDir);
}

/**
 * Replaces the last output with a finished staging folder. The last output stays in place until the
 * swap.
 *
 * @throws Error if the output folder cannot be renamed. The last output is then still in place
 */
export function swapOutput(stagingFolder: string, outDir: string, audience: Audience): void {
  writeFileSync(join(stagingFolder, markerFile), markerText(audience));
  const last = siblingFolder(outDir, 'last');
  rmSync(last, { recursive: true, force: true });
  const hasLastOutput = existsSync(outDir);
  try {
    if (hasLastOutput) renameSync(outDir, last);
  } catch (cause) {
    throw renameError(outDir, cause);
  }
  try {
    renameSync(stagingFolder, outDir);
  } catch (cause) {
    if (hasLastOutput) renameSync(last, outDir);
    throw renameError(outDir, cause);
  }
  rmSync(last, { recursive: true, force: true });
}

/** Returns the error for a folder that cannot be renamed, such as one where a disk is mounted. */
function renameError(outDir: string, cause: unknown): Error {
  return new Error(
    `OUT_DIR is ${outDir}, which cannot be renamed (${(cause as { code?: string }).code ?? 'unknown'}), so the last output stays. Choose a folder inside it, which can.`,
  );
}

function markerText(audience: Audience): string {
  return `The ${audience} library, made by npm run build, which replaces this folder whole.\n`;
}

function readMarker(outDir: string): string | undefined {
  try {
    return readFileSync(join(outDir, markerFile), 'utf8');
  } catch {
    return undefined;
  }
}

function siblingFolder(outDir: string, purpose: 'next' | 'last'): string {
  return join(dirname(outDir), `.${basename(outDir)}.${purpose}`);
}

function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || !(path.startsWith('..') || isAbsolute(path));
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
