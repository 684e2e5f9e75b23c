import { isGroup, same } from './answers.ts';

/**
 * For each entry a list has now, which entry it was before: the same one wherever it has moved to,
 * else the one most like it, else none. No entry is taken twice.
 */
export function matchEntries(
  before: readonly unknown[],
  now: readonly unknown[],
): (number | undefined)[] {
  const free = new Set(before.keys());
  const take = (index: number | undefined) => {
    if (index !== undefined) free.delete(index);
    return index;
  };
  const unchanged = now.map((entry, place) =>
    take([place, ...free].find((index) => free.has(index) && same(before[index], entry))),
  );
  return now.map(
    (entry, place) => unchanged[place] ?? take(mostAlike(entry, place, before, [...free])),
  );
}

function mostAlike(
  entry: unknown,
  place: number,
  before: readonly unknown[],
  free: readonly number[],
): number | undefined {
  return free
    .map((index) => ({ index, likeness: likeness(before[index], entry, index === place) }))
    .filter(({ likeness }) => likeness > 0.5)
    .toSorted((one, other) => other.likeness - one.likeness)[0]?.index;
}

/** The share of fields that are the same; standing in the same place counts as one more. */
function likeness(was: unknown, entry: unknown, inPlace: boolean): number {
  if (!isGroup(was) || !isGroup(entry)) return inPlace ? 1 : 0;
  const keys = Object.keys(was);
  const kept = keys.filter((key) => same(was[key], entry[key]));
  return (kept.length + (inPlace ? 1 : 0)) / keys.length;
}
