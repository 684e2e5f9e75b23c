import type { OpenUse } from '../consent/gate.ts';
import type { PublicStory } from './public-story.ts';

/** The entry of one story id at `/check/`: the uses that are open today, or none. */
export interface CheckPageEntry {
  id: string;
  /**
   * The open uses. The list is empty for an expired, paused, withdrawn or removed story. The entry
   * does not show which of these is the reason.
   */
  uses: OpenUse[];
}

/**
 * Makes the entries of `/check/`, sorted by id.
 *
 * @param ids every id that gets an entry, in any order; duplicates are allowed
 */
export function toCheckPageEntries(
  stories: readonly PublicStory[],
  ids: readonly string[],
): CheckPageEntry[] {
  const uses = new Map(stories.map((story) => [story.id, story.uses]));
  return [...new Set(ids)].toSorted().map((id) => ({ id, uses: uses.get(id) ?? [] }));
}
