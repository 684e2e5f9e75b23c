import { latest } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/lists.ts';
import { uses } from '../story/vocabulary.ts';

/**
 * A no added to the one that is recorded already, of whom neither grows less: the later day counts,
 * for all uses that either speaks of, and the whole story where one of them does.
 */
export function addNo(earlier: Removal | undefined, no: Removal): Removal {
  if (!earlier) return no;
  const { id } = no;
  const removedOn = latest(earlier.removedOn, no.removedOn);
  if (!earlier.uses || !no.uses) return { id, removedOn };
  const both = new Set([...earlier.uses, ...no.uses]);
  return { id, removedOn, uses: uses.filter((use) => both.has(use)) };
}

/** Whether a removal, as it is now, is less of a no than it was. */
export function isLessOfANo(before: Removal, after: Removal): boolean {
  const both = addNo(before, after);
  return both.removedOn !== after.removedOn || both.uses?.length !== after.uses?.length;
}
