import { latest } from './plain-date.ts';
import type { Removal } from './schema/list-entries.ts';
import { uses } from './vocabulary.ts';

/** Combines two versions of one removal. The result refuses whatever either version refuses. */
export function strictestRemoval(one: Removal, other: Removal): Removal {
  const { uses: usesOfOne, ...rest } = { ...other, ...one };
  const removal = { ...rest, removedOn: latest(one.removedOn, other.removedOn) };
  if (!usesOfOne || !one.uses || !other.uses) return removal;
  const removed = new Set([...one.uses, ...other.uses]);
  return { ...removal, uses: uses.filter((use) => removed.has(use)) };
}
