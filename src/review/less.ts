/** A group of fields in plain data that nobody has checked. */
export type Group = Record<string, unknown>;

/** Whether a day is no later than it was; never where either is no text. */
export function noLater(before: unknown, after: unknown): boolean {
  return isText(before) && isText(after) && after <= before;
}

/** Whether each use that is left was there before, and ends no later. None at all is the narrowest. */
export function fewerUses(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const allowed = before.filter(isGroup);
  return after.every((now) => isGroup(now) && allowed.some((was) => endsNoLater(was, now)));
}

/** Whether whatever is left was there before. */
export function fewerOf(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  return (
    Array.isArray(before) && Array.isArray(after) && after.every((one) => before.includes(one))
  );
}

function endsNoLater(was: Group, now: Group): boolean {
  if (was['use'] !== now['use']) return false;
  return was['until'] === undefined || noLater(was['until'], now['until']);
}

/** Whether it is text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether it is a group of fields. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands as consent for each person of a front matter, in their order; empty for who has none. */
export function consentsIn(data: unknown): Group[] {
  const people = isGroup(data) && Array.isArray(data['people']) ? data['people'] : [];
  return people.map((person) =>
    isGroup(person) && isGroup(person['consent']) ? person['consent'] : {},
  );
}
