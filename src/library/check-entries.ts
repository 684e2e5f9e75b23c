import type { OpenUse } from '../consent/gate.ts';
import type { Publishable } from './publishable.ts';

/**
 * What `/check/` says of an id: the uses open today, or none. The same for expired, held,
 * paused and withdrawn; never a title, never a reason.
 */
export interface CheckEntry {
  id: string;
  uses: OpenUse[];
}

/** An entry for every removal and every story folder whose name is a valid id. */
export function checkEntries(
  stories: readonly Publishable[],
  ids: readonly string[],
): CheckEntry[] {
  const uses = new Map(stories.map((story) => [story.id, story.uses]));
  return [...new Set(ids)].toSorted().map((id) => ({ id, uses: uses.get(id) ?? [] }));
}
