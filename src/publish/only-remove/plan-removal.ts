import { join } from 'node:path';
import type { OpenUse } from '../../consent/gate.ts';
import { listNames } from '../../leak-scan/file-inventory.ts';
import type { CheckPageEntry } from '../../library/check-page-entries.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { Library } from '../../library/read-library.ts';
import { audienceUse, type Use } from '../../story/vocabulary.ts';
import { showOnly } from '../build-from-copy.ts';
import type { LastOutput } from '../last-output.ts';
import { leftOut } from '../left-out.ts';

/** What is removed from the last output to make the next one. */
export interface RemovalPlan {
  /** The stories that stay, by id, with the uses that stay open. */
  kept: ReadonlyMap<string, PublicStory>;
  /** The ids of the stories that are removed. */
  removed: ReadonlySet<string>;
  /** The uses that close, by the id of each story that stays and loses a use. */
  closedUses: ReadonlyMap<string, ReadonlySet<Use>>;
  /** The ids of the stories that stay, and that search engines may list no longer. */
  unlisted: ReadonlySet<string>;
  /** The check pages: the ids of the last output, with the uses that stay open. */
  checkPages: CheckPageEntry[];
}

/**
 * Plans what to remove from the last output.
 *
 * @param stories the stories that stay, with the uses that stay open
 */
export function planRemoval(stories: readonly PublicStory[], last: LastOutput): RemovalPlan {
  const kept = new Map(stories.map((story) => [story.id, story]));
  const shown = Object.keys(last.stories).map((place) => place.slice(place.indexOf('/') + 1));
  const closed = stories.map(({ id, uses }) => [id, findClosedUses(last.uses[id], uses)] as const);
  return {
    kept,
    removed: new Set(shown.filter((id) => !kept.has(id))),
    closedUses: new Map(closed.filter(([, uses]) => uses.size > 0)),
    unlisted: new Set(stories.filter((story) => wasFindable(story, last)).map(({ id }) => id)),
    checkPages: Object.keys(last.uses)
      .toSorted()
      .map((id) => ({ id, uses: kept.get(id)?.uses ?? [] })),
  };
}

/** Whether search engines might list a story, and may list it no longer. */
function wasFindable({ kind, id, findable }: PublicStory, { stories }: LastOutput): boolean {
  return !findable && stories[`${kind}/${id}`]?.findable === true;
}

function findClosedUses(before: readonly OpenUse[] = [], after: readonly OpenUse[]): Set<Use> {
  const open = after.map(({ use }) => use);
  return new Set(before.map(({ use }) => use).filter((use) => !open.includes(use)));
}

/** Whether there is nothing to remove. */
export function isEmptyPlan({ removed, closedUses, unlisted }: RemovalPlan): boolean {
  return removed.size === 0 && closedUses.size === 0 && unlisted.size === 0;
}

/** Whether a story may be in a list of stories for a use. */
export function mayBeListed({ kept }: RemovalPlan, id: string, use?: Use): boolean {
  const story = kept.get(id);
  const needed = use ?? (story && audienceUse[story.audience]);
  return story?.uses.some((open) => open.use === needed) ?? false;
}

/**
 * Returns the library that a reduced output shows. It has the stories that stay, the check pages of
 * the last output, and the logo and the font of the last output.
 *
 * @param library the library as it is today
 */
export function toReducedLibrary(library: Library, plan: RemovalPlan, last: LastOutput): Library {
  const { context } = library;
  const brand = findBrand(join(last.folder, 'brand'));
  return {
    ...showOnly(library, [...plan.kept.values()], leftOut),
    checkPages: plan.checkPages,
    context: { ...context, brand },
  };
}

function findBrand(folder: string): Library['context']['brand'] {
  const names = listNames(folder);
  const logo = names.find((name) => name.endsWith('.webp'));
  const font = names.find((name) => name.endsWith('.woff2'));
  return {
    ...(logo === undefined ? {} : { logo: { file: logo, width: 0, height: 0 } }),
    ...(font === undefined ? {} : { font }),
  };
}
