import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckEntry } from '../library/check-entries.ts';

/** The page that stands at every address of a story that is not here. */
export const gonePage = 'gone/index.html';

/** What the mark of a story holds that is gone as a whole; see `markOf`. */
export const goneMark = 'gone\n';

/** The ids of stories of which nothing may be shown today. */
export function goneIds(checks: readonly CheckEntry[]): string[] {
  return checks.filter(({ uses }) => uses.length === 0).map(({ id }) => id);
}

/** The addresses at which somebody may look for such a story, as files. */
export function gonePaths(checks: readonly CheckEntry[]): string[] {
  return goneIds(checks).flatMap((id) => [
    `stories/${id}/index.html`,
    `stories/${id}/present/index.html`,
    `embed/${id}/index.html`,
  ]);
}

/** A file by which a web server knows that it is to answer 410 for whatever is asked of a story. */
export function markOf(id: string): string {
  return `gone/${id}`;
}

/**
 * Puts the one page into the place of whatever is gone: the same bytes for all, so that nobody can
 * tell a story that was withdrawn from one that ran out, is paused, or never was.
 */
export function writeGonePages(output: string, checks: readonly CheckEntry[]): void {
  for (const path of gonePaths(checks)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    copyFileSync(join(output, gonePage), join(output, path));
  }
  for (const id of goneIds(checks)) writeFileSync(join(output, markOf(id)), goneMark);
}
