import { isFieldGroup } from '../../src/story/plain-data.ts';
import { isEqual } from './form-answers.ts';

/**
 * Finds for each entry of a list the entry that it was before: an equal one at any place, otherwise
 * the most similar one, otherwise none. No earlier entry is matched twice.
 *
 * @returns the places of the earlier entries
 */
export function matchEntries(
  before: readonly unknown[],
  after: readonly unknown[],
): (number | undefined)[] {
  const free = new Set(before.keys());
  const take = (index: number | undefined) => {
    if (index !== undefined) free.delete(index);
    return index;
  };
  const unchanged = after.map((entry, place) =>
    take([place, ...free].find((index) => free.has(index) && isEqual(before[index], entry))),
  );
  return after.map(
    (entry, place) => unchanged[place] ?? take(findMostSimilar(entry, place, before, [...free])),
  );
}

function findMostSimilar(
  entry: unknown,
  place: number,
  before: readonly unknown[],
  free: readonly number[],
): number | undefined {
  return free
    .map((index) => ({ index, score: similarity(before[index], entry, index === place) }))
    .filter(({ score }) => score > 0.5)
    .toSorted((one, other) => other.score - one.score)[0]?.index;
}

/** Returns the share of equal fields. The same place in the list counts as one more field. */
function similarity(before: unknown, after: unknown, isSamePlace: boolean): number {
  if (!isFieldGroup(before) || !isFieldGroup(after)) return isSamePlace ? 1 : 0;
  const keys = Object.keys(before);
  const equal = keys.filter((key) => isEqual(before[key], after[key]));
  return (equal.length + (isSamePlace ? 1 : 0)) / keys.length;
}
