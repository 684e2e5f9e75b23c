import { isFieldGroup, isText, type FieldGroup } from '../story/plain-data.ts';

/** Whether a day is on or before the day it was. False where either is not text. */
export function isNoLater(before: unknown, after: unknown): boolean {
  return isText(before) && isText(after) && after <= before;
}

/**
 * Whether every use in a list was in the earlier list and does not end later. A missing list allows
 * nothing, so it is always narrower.
 */
export function hasNoMoreUses(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const earlierUses = before.filter(isFieldGroup);
  return after.every((use) => isFieldGroup(use) && earlierUses.some((each) => covers(each, use)));
}

/** Whether every entry of a list was in the earlier list. A missing list has no entries. */
export function isSublist(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  return (
    Array.isArray(before) && Array.isArray(after) && after.every((entry) => before.includes(entry))
  );
}

function covers(before: FieldGroup, after: FieldGroup): boolean {
  if (before['use'] !== after['use']) return false;
  return before['until'] === undefined || isNoLater(before['until'], after['until']);
}
