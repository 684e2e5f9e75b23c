import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { Audience } from '../story/vocabulary.ts';
import type { Options } from '../runtime/options.ts';

/** The file that tells an output folder of ours from anybody else's, and for whom it is. */
const marker = '.stories-of-success';

/**
 * The folder an output path truly leads to, whatever links stand on the way.
 *
 * @throws Error where it is a link that leads nowhere
 */
export function trueFolder(outDir: string): string {
  if (existsSync(outDir)) return realpathSync(outDir);
  if (lstatSync(outDir, { throwIfNoEntry: false })) {
    throw new Error(
      `OUT_DIR is ${outDir}, a link that leads nowhere. Mend the link, or choose another folder.`,
    );
  }
  const parent = dirname(outDir);
  return parent === outDir ? outDir : join(trueFolder(parent), basename(outDir));
}

/**
 * Refuses an output folder we did not make, since publishing replaces it whole; one that lies among
 * the stories or around them; and one that holds the library of another audience.
 *
 * @throws Error that says which
 */
export function assertOurs({
  outDir,
  contentDir,
  audience,
}: Pick<Options, 'outDir' | 'contentDir' | 'audience'>): void {
  if (isInside(outDir, contentDir) || isInside(contentDir, outDir)) {
    throw new Error(
      `OUT_DIR is ${outDir} and CONTENT_DIR is ${contentDir}, one inside the other. Choose an output folder that has nothing to do with the stories.`,
    );
  }
  const made = markerOf(outDir);
  if (made === undefined && existsSync(outDir) && !isEmptyFolder(outDir)) {
    throw new Error(
      `OUT_DIR is ${outDir}, which holds something that this build did not make and would delete. Choose a new or empty folder.`,
    );
  }
  if (made !== undefined && made !== markerText(audience)) {
    throw new Error(
      `OUT_DIR is ${outDir}, which holds the library of another audience. Choose a folder of its own for each.`,
    );
  }
}

/** An empty folder beside the output, for the next one to be written in. */
export function stageFor(outDir: string): string {
  const stage = beside(outDir, 'next');
  emptyFolder(stage);
  return stage;
}

/** Makes a folder anew, with nothing in it. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/**
 * Puts a finished stage in the place of the last output; the last one stays until then.
 *
 * @throws Error where the folder cannot be renamed, the last output in its place
 */
export function publish(stage: string, outDir: string, audience: Audience): void {
  writeFileSync(join(stage, marker), markerText(audience));
  const last = beside(outDir, 'last');
  rmSync(last, { recursive: true, force: true });
  const hadLast = existsSync(outDir);
  try {
    if (hadLast) renameSync(outDir, last);
  } catch (cause) {
    throw notRenamed(outDir, cause);
  }
  try {
    renameSync(stage, outDir);
  } catch (cause) {
    if (hadLast) renameSync(last, outDir);
    throw notRenamed(outDir, cause);
  }
  rmSync(last, { recursive: true, force: true });
}

/** A mounted folder, for one, cannot be renamed. */
function notRenamed(outDir: string, cause: unknown): Error {
  return new Error(
    `OUT_DIR is ${outDir}, which cannot be renamed (${(cause as { code?: string }).code ?? 'unknown'}), so the last output stays. Choose a folder inside it, which can.`,
  );
}

function markerText(audience: Audience): string {
  return `The ${audience} library, made by npm run build, which replaces this folder whole.\n`;
}

function markerOf(outDir: string): string | undefined {
  try {
    return readFileSync(join(outDir, marker), 'utf8');
  } catch {
    return undefined;
  }
}

function beside(outDir: string, what: 'next' | 'last'): string {
  return join(dirname(outDir), `.${basename(outDir)}.${what}`);
}

function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
