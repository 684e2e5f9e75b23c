import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/** The file that tells an output folder of ours from anybody else's. */
const marker = '.stories-of-success';

/**
 * Refuses an output folder we did not make, since publishing replaces it whole, and one that lies
 * among the stories or around them.
 *
 * @throws Error where something else lies there
 */
export function assertOurs(outDir: string, contentDir: string): void {
  if (isInside(outDir, contentDir) || isInside(contentDir, outDir)) {
    throw new Error(
      `OUT_DIR is ${outDir} and CONTENT_DIR is ${contentDir}, one inside the other. Choose an output folder that has nothing to do with the stories.`,
    );
  }
  if (!existsSync(outDir) || existsSync(join(outDir, marker)) || isEmptyFolder(outDir)) return;
  throw new Error(
    `OUT_DIR is ${outDir}, which holds something that this build did not make and would delete. Choose a new or empty folder.`,
  );
}

/** An empty folder beside the output, for the next one to be written in. */
export function stageFor(outDir: string): string {
  const stage = join(dirname(outDir), `.${basename(outDir)}.next`);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  return stage;
}

/** Puts a finished stage in the place of the last output; the last one stays until then. */
export function publish(stage: string, outDir: string): void {
  writeFileSync(join(stage, marker), 'Made by npm run build, which replaces this folder whole.\n');
  const last = join(dirname(outDir), `.${basename(outDir)}.last`);
  rmSync(last, { recursive: true, force: true });
  const hadLast = existsSync(outDir);
  if (hadLast) renameSync(outDir, last);
  try {
    renameSync(stage, outDir);
  } catch (cause) {
    if (hadLast) renameSync(last, outDir);
    throw cause;
  }
  rmSync(last, { recursive: true, force: true });
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
