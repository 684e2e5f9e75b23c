import type { ModelLibrary } from './model-library.ts';

/**
 * Merges a branch into main, item by item, as git merges files. If both changed an item, one version
 * of the item is used.
 *
 * @param choice a number of any size; if it is even, the version of main is used
 */
export function mergeLibraries(
  base: ModelLibrary,
  main: ModelLibrary,
  branch: ModelLibrary,
  choice: number,
): ModelLibrary {
  const prefersMain = choice % 2 === 0;
  const stories = mergeMaps(base.stories, main.stories, branch.stories, prefersMain);
  const removals = mergeMaps(base.removals, main.removals, branch.removals, prefersMain);
  const settings = mergeItem(base.settings, main.settings, branch.settings, prefersMain);
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
  prefersMain: boolean,
): Map<string, T> {
  const keys = new Set([...main.keys(), ...branch.keys()]);
  return new Map(
    [...keys].flatMap((key): [string, T][] => {
      const merged = mergeItem(base.get(key), main.get(key), branch.get(key), prefersMain);
      return merged === undefined ? [] : [[key, merged]];
    }),
  );
}

function mergeItem<T>(base: T, main: T, branch: T, prefersMain: boolean): T {
  if (branch === base) return main;
  return main === base || !prefersMain ? branch : main;
}
