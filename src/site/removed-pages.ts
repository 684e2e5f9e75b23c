import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckPageEntry } from '../library/check-page-entries.ts';

// A story that may not be shown today has been withdrawn, has expired, is paused, or never existed.
// All addresses of removed stories show the same page, which does not give the reason.

/** The page at every address of a removed story. */
export const removedPage = 'gone/index.html';

/** The content of a removed story's marker; see `removedMarkerPath`. */
const removedMarkerText = 'gone\n';

/** Lists the ids of the stories that have no use today. */
function removedStoryIds(checks: readonly CheckPageEntry[]): string[] {
  return checks.filter(({ uses }) => uses.length === 0).map(({ id }) => id);
}

/** Lists the files at all addresses that removed stories had or could have had. */
export function removedStoryPaths(checks: readonly CheckPageEntry[]): string[] {
  return removedStoryIds(checks).flatMap((id) => [
    `stories/${id}/index.html`,
    `stories/${id}/present/index.html`,
    `embed/${id}/index.html`,
  ]);
}

/**
 * Returns the path of a story's marker. A web server answers 410 at all addresses of a story with a
 * marker.
 */
export function removedMarkerPath(id: string): string {
  return `gone/${id}`;
}

/** Lists every file that `writeRemovedPages` writes. The leak scan accounts for these files. */
export function listRemovedFiles(checks: readonly CheckPageEntry[]) {
  return {
    page: removedPage,
    copies: removedStoryPaths(checks),
    markers: removedStoryIds(checks).map(removedMarkerPath),
    markerText: removedMarkerText,
  };
}

/**
 * Copies the page of removed stories to every address of such a story, and writes the markers.
 *
 * @param output the folder of an output that already contains the page
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
