import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckPageEntry } from '../library/check-page-entries.ts';

// A story that may not be shown today has been withdrawn, has expired, is paused, or never existed.
// Its addresses answer with one page, which does not say which of these it is.

/** The page that stands at every address of such a story. */
export const removedPage = 'gone/index.html';

/** The content of the marker of such a story; see `removedMarkerPath`. */
const removedMarkerText = 'gone\n';

/** The ids of the stories that have no use today. */
function removedStoryIds(checks: readonly CheckPageEntry[]): string[] {
  return checks.filter(({ uses }) => uses.length === 0).map(({ id }) => id);
}

/** The files at the addresses that such stories have had, or might have had. */
export function removedStoryPaths(checks: readonly CheckPageEntry[]): string[] {
  return removedStoryIds(checks).flatMap((id) => [
    `stories/${id}/index.html`,
    `stories/${id}/present/index.html`,
    `embed/${id}/index.html`,
  ]);
}

/** The path of a story's marker. Where it exists, a web server answers 410 at all addresses of the story. */
export function removedMarkerPath(id: string): string {
  return `gone/${id}`;
}

/** Lists every file that `writeRemovedPages` writes, for the leak scan, which accounts for them. */
export function listRemovedFiles(checks: readonly CheckPageEntry[]) {
  return {
    page: removedPage,
    copies: removedStoryPaths(checks),
    markers: removedStoryIds(checks).map(removedMarkerPath),
    markerText: removedMarkerText,
  };
}

/**
 * Copies the one page to every address of a story that may not be shown, and writes the markers.
 *
 * @param output the folder of an output that has the page itself
 */
export function writeRemovedPages(output: string, checks: readonly CheckPageEntry[]): void {
  for (const path of removedStoryPaths(checks)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    copyFileSync(join(output, removedPage), join(output, path));
  }
  for (const id of removedStoryIds(checks)) {
    writeFileSync(join(output, removedMarkerPath(id)), removedMarkerText);
  }
}
