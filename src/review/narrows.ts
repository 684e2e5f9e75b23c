import { fewerOf, fewerUses, isGroup, isText, noLater, type Group } from './less.ts';

/**
 * Whether a change to a story's front matter only narrows consent: a use taken away, a date
 * brought forward, a no written down. Such a change always passes, whatever else is wrong with
 * the story, so that nothing can hold a no up.
 *
 * @param before the front matter as plain data, as it was
 * @param after the same, as it is now
 */
export function narrows(before: unknown, after: unknown): boolean {
  return narrowsAt([], before, after);
}

/** `beside` is the group the field stands in, as it is now. */
type Narrows = (before: unknown, after: unknown, beside: Group) => boolean;

const noEarlier: Narrows = (before, after) => noLater(after, before);
/** Brought forward to before the release, the day would look as if they had been asked since. */
const askedNoLater: Narrows = (before, after, { release }) => {
  if (before === undefined) return after === undefined || isText(after);
  const staysAfter = isGroup(release) && noLater(after, release['on']);
  return before === after || (noLater(before, after) && staysAfter);
};
const becomes =
  (word: unknown): Narrows =>
  (before, after) =>
    before === after || after === word;

/** The fields in which a change can narrow, with `*` for a place in a list. All others must stay. */
const fields = new Map<string, Narrows>(
  Object.entries<Narrows>({
    'people.*.consent.withdrawnOn': (before, after) => before === undefined || isText(after),
    'people.*.consent.askAgainOn': askedNoLater,
    'people.*.consent.release.uses': fewerUses,
    'people.*.consent.release.recognisableBy': fewerOf,
    'people.*.consent.release.expiresOn': noLater,
    'people.*.consent.release.reviewOn': noLater,
    'safeguarding.outcome': becomes('hold'),
    'safeguarding.courtProceedings': becomes('ongoing'),
    'safeguarding.otherRestriction': becomes(true),
    publishFrom: noEarlier,
  }),
);

function narrowsAt(
  path: readonly string[],
  before: unknown,
  after: unknown,
  beside: Group = {},
): boolean {
  const field = fields.get(path.join('.'));
  if (field) return field(before, after, beside);
  if (isGroup(before) && isGroup(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].every((key) =>
      // A key that holds a full stop is no path: doubled, it is like none of the fields.
      narrowsAt([...path, key.replaceAll('.', '..')], before[key], after[key], after),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((entry, place) => narrowsAt([...path, '*'], entry, after[place]))
    );
  }
  return before === after;
}
