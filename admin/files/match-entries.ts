import { isFieldGroup } from '../../src/story/plain-data.ts';
import { isEqual } from './form-answers.ts';

/**
 * Matches each entry of a list with an earlier entry: an equal one at any index, otherwise the most
 * similar one, otherwise none. No earlier entry is matched twice.
 *
 * @returns the index of the earlier entry for each entry; undefined for a new entry
 */
export function matchEntries(
  before: readonly unknown[],
  after: readonly unknown[],
): (number | undefined)[] {
  const unmatched = new Set(before.keys());
  const match = (index: number | undefined) => {
    if (index !== undefined) unmatched.delete(index);
    return index;
  };
  const equal = after.map((entry, at) =>
    match(
      [at, ...unmatched].find((index) => unmatched.has(index) && isEqual(before[index], entry)),
    ),
  );
  return after.map(
    (entry, at) => equal[at] ?? match(findMostSimilar(entry, at, before, [...unmatched])),
  );
}

function findMostSimilar(
  entry: unknown,
  at: number,
  before: readonly unknown[],
  unmatched: readonly number[],
): number | undefined {
  return unmatched
    .map((index) => ({ index, score: similarity(before[index], entry, index === at) }))
    .filter(({ score }) => score > 0.5)
    .toSorted((a, b) => b.score - a.score)[0]?.index;
}

/** Returns the share of equal fields. The same index in the list counts as one more equal field. */
function similarity(before: unknown, after: unknown, isSameIndex: boolean): number {
  if (!isFieldGroup(before) || !isFieldGroup(after)) return isSameIndex ? 1 : 0;
  const keys = Object.keys(before);
  const equal = keys.filter((key) => isEqual(before[key], after[key]));
  return (equal.length + (isSameIndex ? 1 : 0)) / keys.length;
}
