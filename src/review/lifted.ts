import { isGroup, isText, noLater } from './less.ts';

/** The fields by which safeguarding holds a story back, and the words that do. */
const holds = { outcome: 'hold', courtProceedings: 'ongoing', otherRestriction: true } as const;

/**
 * The safeguarding fields that held a story back and no longer do, though nobody has reviewed it on a
 * later day. Whoever takes a hold away has looked again, and says when.
 *
 * @param before the front matter as plain data, as it was
 * @param after the same, as it is now
 */
export function lifted(before: unknown, after: unknown): (keyof typeof holds)[] {
  const was = isGroup(before) ? before['safeguarding'] : undefined;
  const is = isGroup(after) ? after['safeguarding'] : undefined;
  if (!isGroup(was)) return [];
  const now = isGroup(is) ? is : {};
  const isReviewed = isText(now['reviewedOn']) && !noLater(was['reviewedOn'], now['reviewedOn']);
  const fields = Object.keys(holds) as (keyof typeof holds)[];
  return fields.filter(
    (field) => !isReviewed && was[field] === holds[field] && now[field] !== holds[field],
  );
}
