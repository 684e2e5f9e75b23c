import { isFieldGroup, isSameData, isText, type FieldGroup } from '../story/plain-data.ts';

/** Whether the day `after` is the day `before`, or an earlier day. False if either is not text. */
export function isNoLater(before: unknown, after: unknown): boolean {
  return isText(before) && isText(after) && after <= before;
}

/**
 * Whether every use in the list after a change was in the list before, and ends on the same day or
 * earlier. A missing list allows nothing. An unchanged entry counts as allowed before, even if it
 * cannot be read.
 */
export function hasNoMoreUses(before: unknown, after: unknown): boolean {
  if (after === undefined || isSameData(before, after)) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return after.every((use) => before.some((entry) => covers(entry, use)));
}

/**
 * Whether every entry of the list after a change was in the list before. A missing list has no
 * entries.
 */
export function isSublist(before: unknown, after: unknown): boolean {
  if (after === undefined || isSameData(before, after)) return true;
  return (
    Array.isArray(before) &&
    Array.isArray(after) &&
    after.every((entry) => before.some((each) => isSameData(each, entry)))
  );
}

/** Whether a use before a change allows everything that a use after the change allows. */
function covers(before: unknown, after: unknown): boolean {
  if (isSameData(before, after)) return true;
  return isFieldGroup(before) && isFieldGroup(after) && endsNoLater(before, after);
}

function endsNoLater(before: FieldGroup, after: FieldGroup): boolean {
  if (before['use'] !== after['use']) return false;
  return before['until'] === undefined || isNoLater(before['until'], after['until']);
}
