import { isFieldGroup, isText, type FieldGroup } from '../story/plain-data.ts';

/** Whether the day `after` is no later than the day `before`. False where either is not text. */
export function isNoLater(before: unknown, after: unknown): boolean {
  return isText(before) && isText(after) && after <= before;
}

/**
 * Whether every use in the list after a change was in the list before, and ends no later. A missing
 * list allows nothing, so it never has more uses.
 */
export function hasNoMoreUses(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const usesBefore = before.filter(isFieldGroup);
  return after.every((use) => isFieldGroup(use) && usesBefore.some((entry) => covers(entry, use)));
}

/**
 * Whether every entry of the list after a change was in the list before. A missing list has no
 * entries.
 */
export function isSublist(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  return (
    Array.isArray(before) && Array.isArray(after) && after.every((entry) => before.includes(entry))
  );
}

/** Whether a use before a change allows everything that a use after the change allows. */
function covers(before: FieldGroup, after: FieldGroup): boolean {
  if (before['use'] !== after['use']) return false;
  return before['until'] === undefined || isNoLater(before['until'], after['until']);
}
