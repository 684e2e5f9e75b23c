import type { FoundPage, LoadedSearch } from './pagefind.ts';

/** How many stories each value of each filter would leave. */
export type FilterCounts = Record<string, Record<string, number>>;

/** A value of a filter. */
export interface FilterValue {
  name: string;
  value: string;
}

const idsByValue = new Map<string, Promise<Set<string>>>();

/** Finds the ids of all stories with a value of a filter. The index is asked once for each value. */
function idsWith({ pagefind }: LoadedSearch, { name, value }: FilterValue): Promise<Set<string>> {
  const key = `${name}=${value}`;
  const known = idsByValue.get(key);
  if (known) return known;
  const ids = pagefind
    .search(null, { filters: { [name]: value } })
    .then(({ results }) => new Set(results.map(({ id }) => id)));
  idsByValue.set(key, ids);
  return ids;
}

/** Keeps the stories that have every chosen value. */
export async function filterStories(
  search: LoadedSearch,
  pages: readonly FoundPage[],
  chosen: Record<string, readonly string[]>,
): Promise<FoundPage[]> {
  const sets = await Promise.all(
    Object.entries(chosen).flatMap(([name, values]) =>
      values.map((value) => idsWith(search, { name, value })),
    ),
  );
  return pages.filter(({ id }) => sets.every((ids) => ids.has(id)));
}

/** Counts how many of the stories have each value. */
export async function countByFilter(
  search: LoadedSearch,
  pages: readonly FoundPage[],
  values: readonly FilterValue[],
): Promise<FilterCounts> {
  const counts: FilterCounts = {};
  for (const each of values) {
    const ids = await idsWith(search, each);
    const count = pages.filter(({ id }) => ids.has(id)).length;
    (counts[each.name] ??= {})[each.value] = count;
  }
  return counts;
}
