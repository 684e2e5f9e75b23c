import { basename } from 'node:path/posix';
import { latest } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';
import { uses } from '../story/vocabulary.ts';

/**
 * Merges two removals of one story. The result is at least as strict as either: it has the later
 * day and the uses of both. If either removal is for the whole story, the result is too.
 *
 * @param earlier undefined where no removal is recorded yet
 */
export function mergeRemovals(earlier: Removal | undefined, later: Removal): Removal {
  if (!earlier) return later;
  const { id } = later;
  const removedOn = latest(earlier.removedOn, later.removedOn);
  const { fingerprint = earlier.fingerprint } = later;
  const words = {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...mergeLists('sketches', earlier, later),
    ...mergeLists('records', earlier, later),
  };
  if (!earlier.uses || !later.uses) return { id, removedOn, ...words };
  const removed = new Set([...earlier.uses, ...later.uses]);
  return { id, removedOn, uses: uses.filter((use) => removed.has(use)), ...words };
}

function mergeLists<K extends 'sketches' | 'records'>(
  field: K,
  earlier: Removal,
  later: Removal,
): Pick<Removal, K> | object {
  const values = new Set([...(earlier[field] ?? []), ...(later[field] ?? [])]);
  return values.size > 0 ? { [field]: [...values] } : {};
}

/**
 * Whether a removal is less strict after a change: it has an earlier day, leaves a use open, or
 * forgets whose or which words it refuses.
 */
export function isWeakerRemoval(before: Removal, after: Removal): boolean {
  const merged = mergeRemovals(before, after);
  return (
    merged.removedOn !== after.removedOn ||
    merged.uses?.length !== after.uses?.length ||
    merged.records?.length !== after.records?.length ||
    merged.sketches?.length !== after.sketches?.length ||
    merged.fingerprint !== after.fingerprint
  );
}

/**
 * Compares two versions of a removal's file.
 *
 * @param path the file's path within the content folder
 * @returns undefined where either version cannot be read
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
