import { fewerOf, fewerUses, isGroup, isText, noLater, type Group } from './less.ts';

/**
 * The people, by their place in the list, whose consent allows more than it did, or for longer, or
 * is no longer withdrawn, though they have not released the story on a later day. A yes does not
 * grow by itself: whoever gives more of it gives it anew.
 *
 * @param before the front matter as plain data, as it was
 * @param after the same, as it is now
 */
export function widened(before: unknown, after: unknown): number[] {
  const was = new Map(consentsIn(before).map((consent) => [consent['record'], consent]));
  return consentsIn(after).flatMap((consent, place) => {
    const earlier = was.get(consent['record']);
    return earlier && grew(earlier, consent) ? [place] : [];
  });
}

/** One for each person; empty for who has none. */
function consentsIn(data: unknown): Group[] {
  const people = isGroup(data) && Array.isArray(data['people']) ? data['people'] : [];
  return people.map((person) =>
    isGroup(person) && isGroup(person['consent']) ? person['consent'] : {},
  );
}

function grew(before: Group, after: Group): boolean {
  const { release: was } = before;
  const { release: is } = after;
  // What was never released is released now for the first time.
  if (!isGroup(was) || !isGroup(is) || givenAnew(was, is)) return false;
  return (
    (before['withdrawnOn'] !== undefined && after['withdrawnOn'] === undefined) ||
    (was['uses'] !== undefined && !fewerUses(was['uses'], is['uses'])) ||
    !fewerOf(was['recognisableBy'] ?? [], is['recognisableBy']) ||
    (isText(was['expiresOn']) && !noLater(was['expiresOn'], is['expiresOn']))
  );
}

function givenAnew(was: Group, is: Group): boolean {
  return isText(was['on']) && isText(is['on']) && is['on'] > was['on'];
}
