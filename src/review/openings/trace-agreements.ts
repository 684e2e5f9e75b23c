import { withLaterAnswers } from '../../consent/later-answers.ts';
import { narrowsConsent } from '../../consent/narrows-consent.ts';
import { toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { PlacedDecider } from '../../story/schema/person.ts';

/** How a release or a safeguarding review of one day came to the main line. */
export interface AgreementTrace {
  /** The day of the release or the review. */
  day: PlainDate;
  /**
   * The position of the first version in the unbroken row of versions that have it, up to the last
   * one; the number of versions if even the last one does not have it.
   */
  entry: number;
  /** Whether it allows more than it did in a version of that row. */
  isWider: boolean;
  /** The days of the releases or reviews in its place before that row. */
  replaced: unknown[];
}

/** A release or a review in an earlier version. */
interface EarlierAgreement {
  day: unknown;
  isWider: boolean;
}

/**
 * Traces a person's release through the versions of a story. It is known by its day and the
 * person's register reference.
 *
 * @param data the front matter with the release, as plain data
 * @param versions the front matters of the versions as plain data, oldest first
 * @param start the position of the first version that counts
 */
export function traceRelease(
  { person, index }: PlacedDecider,
  data: unknown,
  versions: readonly unknown[],
  start: number,
): AgreementTrace {
  const { record, release } = person.consent;
  const after = peopleOf(data)[index];
  const earlier = versions.map((version) =>
    peopleOf(version)
      .filter((each) => recordOf(each) === record)
      .map((each) => ({
        day: toFieldGroup(toFieldGroup(each['consent'])['release'])['on'],
        isWider: !narrowsConsent(
          { people: [withLaterAnswers(each, toFieldGroup(after))] },
          { people: [after] },
        ),
      })),
  );
  return traceAgreement(release.on, earlier, start);
}

/**
 * Traces the safeguarding review of a story through its versions. It is known by its day.
 *
 * @param day the day of the review
 */
export function traceReview(
  day: PlainDate,
  data: unknown,
  versions: readonly unknown[],
  start: number,
): AgreementTrace {
  const reviewOf = (front: unknown) => toFieldGroup(toFieldGroup(front)['safeguarding']);
  const after = { safeguarding: reviewOf(data) };
  const earlier = versions.map((version) => {
    const safeguarding = reviewOf(version);
    return [{ day: safeguarding['reviewedOn'], isWider: !narrowsConsent({ safeguarding }, after) }];
  });
  return traceAgreement(day, earlier, start);
}

function traceAgreement(
  day: PlainDate,
  earlier: readonly EarlierAgreement[][],
  start: number,
): AgreementTrace {
  const sameDay = earlier.map((row) => row.filter((each) => each.day === day));
  const lastWithout = sameDay.findLastIndex((row, index) => index < start || row.length === 0);
  const entry = lastWithout + 1;
  return {
    day,
    entry,
    isWider: sameDay.slice(entry).some((row) => row.every(({ isWider }) => isWider)),
    replaced: earlier.slice(start, entry).flatMap((row) => row.map((each) => each.day)),
  };
}

/** The people of a front matter as plain data. */
export function peopleOf(data: unknown): FieldGroup[] {
  const { people } = toFieldGroup(data);
  return (Array.isArray(people) ? people : []).map(toFieldGroup);
}

/** The register reference of a person. */
export function recordOf(person: FieldGroup): unknown {
  return toFieldGroup(person['consent'])['record'];
}
