import type { ModelLibrary } from './model-library.ts';

/**
 * Merges a branch into main, item by item, as git merges files. Where both changed an item, one
 * side is taken whole.
 *
 * @param choice any number, which chooses the side
 */
export function mergeLibraries(
  base: ModelLibrary,
  main: ModelLibrary,
  branch: ModelLibrary,
  choice: number,
): ModelLibrary {
  const ours = choice % 2 === 0;
  const stories = mergeMaps(base.stories, main.stories, branch.stories, ours);
  const removals = mergeMaps(base.removals, main.removals, branch.removals, ours);
  const settings = mergeItem(base.settings, main.settings, branch.settings, ours);
  const isKept = (item: string) =>
    stories.get(item) === branch.stories.get(item) &&
    removals.get(item.replace('removals/', '')) ===
      branch.removals.get(item.replace('removals/', ''));
  const added = branch.account.filter((fact) => !main.account.includes(fact) && isKept(fact.item));
  return { stories, removals, settings, account: [...main.account, ...added] };
}

function mergeMaps<T>(
  base: ReadonlyMap<string, T>,
  main: ReadonlyMap<string, T>,
  branch: ReadonlyMap<string, T>,
  ours: boolean,
): Map<string, T> {
  const keys = new Set([...main.keys(), ...branch.keys()]);
  return new Map(
    [...keys].flatMap((key): [string, T][] => {
      const merged = mergeItem(base.get(key), main.get(key), branch.get(key), ours);
      return merged === undefined ? [] : [[key, merged]];
    }),
  );
}

function mergeItem<T>(base: T, main: T, branch: T, ours: boolean): T {
  if (branch === base) return main;
  return main === base || !ours ? branch : main;
}
