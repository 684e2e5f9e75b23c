import type { Leak } from '../leak-scan/leak.ts';
import type { Library } from '../library/read-library.ts';
import { errorFinding, toIssue } from '../story/issue.ts';

/** Finds the packs whose pages or files contain something of a held-back story. */
export function findPacksWithLeaks(leaks: readonly Leak[]): Set<string> {
  return new Set(leaks.flatMap(({ place }) => /^packs\/([^/]+)\//.exec(place)?.[1] ?? []));
}

/** Whether a place of a leak follows from the words of packs that are held back for it. */
export function isOfPack(place: string, heldBack: ReadonlySet<string>): boolean {
  if (heldBack.size === 0) return false;
  return /^(?:packs\/|handoff › packs\.json)/.test(place);
}

/** Holds back packs of a library, and adds the reason to its issues. */
export function holdBackPacks(library: Library, ids: ReadonlySet<string>): Library {
  if (ids.size === 0) return library;
  const { context, issues } = library;
  return {
    ...library,
    context: { ...context, packs: context.packs.filter(({ id }) => !ids.has(id)) },
    issues: [
      ...issues,
      ...[...ids].map((id) => toIssue(packQuotesStory, { file: `packs/${id}.mdx` })),
    ],
  };
}

const packQuotesStory = errorFinding(
  'pack-quotes-story',
  undefined,
  'The words of this pack contain something of a story that may not be shown today, so the whole pack is held back.',
  'Write the pack in words of its own, without names, titles and quotations of stories.',
);
