import type { OpenUse } from '../../consent/gate.ts';
import type { CheckPageEntry } from '../../library/check-page-entries.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { audienceUse, type Use } from '../../story/vocabulary.ts';
import type { LastOutput } from '../last-output.ts';

/** What the next output shows less than the last one. */
export interface RemovalPlan {
  /** The stories that stay, with the uses that they keep, by id. */
  kept: ReadonlyMap<string, PublicStory>;
  /** The stories that go. */
  removed: ReadonlySet<string>;
  /** The uses that close, by the id of each story that stays and loses some. */
  closedUses: ReadonlyMap<string, ReadonlySet<Use>>;
  /** The entries of `/check/`: the ids of the last output, with the uses that stay. */
  checkPages: CheckPageEntry[];
}

/**
 * Plans what to remove from the last output.
 *
 * @param stories the stories that stay, with the uses that they keep
 */
export function planRemoval(stories: readonly PublicStory[], last: LastOutput): RemovalPlan {
  const kept = new Map(stories.map((story) => [story.id, story]));
  const shown = Object.keys(last.stories).map((place) => place.slice(place.indexOf('/') + 1));
  const closed = stories.map(({ id, uses }) => [id, closedSince(last.uses[id], uses)] as const);
  return {
    kept,
    removed: new Set(shown.filter((id) => !kept.has(id))),
    closedUses: new Map(closed.filter(([, uses]) => uses.size > 0)),
    checkPages: Object.keys(last.uses)
      .toSorted()
      .map((id) => ({ id, uses: kept.get(id)?.uses ?? [] })),
  };
}

function closedSince(before: readonly OpenUse[] = [], after: readonly OpenUse[]): Set<Use> {
  const open = after.map(({ use }) => use);
  return new Set(before.map(({ use }) => use).filter((use) => !open.includes(use)));
}

/** Whether there is nothing to remove. */
export function isEmptyPlan({ removed, closedUses }: RemovalPlan): boolean {
  return removed.size === 0 && closedUses.size === 0;
}

/** Whether a story may be in a list of stories for a use. */
export function mayBeListed({ kept }: RemovalPlan, id: string, use?: Use): boolean {
  const story = kept.get(id);
  const needed = use ?? (story && audienceUse[story.audience]);
  return story?.uses.some((open) => open.use === needed) ?? false;
}
