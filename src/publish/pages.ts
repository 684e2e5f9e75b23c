import { cpSync, renameSync, rmSync } from 'node:fs';
import { runAstro } from '../site/astro.ts';
import type { Options } from '../runtime/options.ts';
import { emptyFolder } from './output.ts';
import type { Work } from '../runtime/paths.ts';

/**
 * Makes the pages, and puts them in the stage. Astro makes them in this checkout: outside of it, a
 * path that begins as the checkout's does would be taken for one inside.
 *
 * @param stage an empty folder
 */
export async function makePages(options: Options, stage: string, work: Work): Promise<void> {
  emptyFolder(work.site);
  try {
    await runAstro('build', options, work.site, work);
    move(work.site, stage);
  } finally {
    rmSync(work.site, { recursive: true, force: true });
  }
}

/** Moves what is in a folder to an empty one. */
function move(from: string, to: string): void {
  rmSync(to, { recursive: true });
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EXDEV') throw cause;
    // On another disk, files cannot be moved but copied.
    cpSync(from, to, { recursive: true });
  }
}
