import { basename } from 'node:path/posix';
import { mergeRemovals } from '../story/merge-removals.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';

/**
 * Whether a removal is less strict after a change. It is, if it has an earlier day, leaves a use
 * open, no longer says to whom or to which words it belongs or which story they translated, or
 * no longer says that a recording is at a host.
 */
export function isWeakerRemoval(before: Removal, after: Removal): boolean {
  const merged = mergeRemovals(before, after);
  return (
    merged.removedOn !== after.removedOn ||
    merged.uses?.length !== after.uses?.length ||
    merged.records?.length !== after.records?.length ||
    merged.sketches?.length !== after.sketches?.length ||
    merged.fingerprint !== after.fingerprint ||
    (before.translationOf !== undefined && before.translationOf !== after.translationOf) ||
    (before.hostTakeDown !== undefined && after.hostTakeDown === undefined)
  );
}

/**
 * Compares two versions of a removal's file.
 *
 * @param path the file's path within the content folder
 * @returns undefined if either version cannot be read
 */
export function compareRemovalFiles(
  path: string,
  before: string,
  after: string,
): 'weaker' | 'as-strict' | undefined {
  const name = basename(path);
  const { removal: removalBefore } = parseRemoval(name, before);
  const { removal: removalAfter } = parseRemoval(name, after);
  if (!removalBefore || !removalAfter) return undefined;
  return isWeakerRemoval(removalBefore, removalAfter) ? 'weaker' : 'as-strict';
}
