import { peopleOf } from '../../consent/find-consents.ts';
import { withLaterAnswers } from '../../consent/later-answers.ts';
import { narrowsConsent } from '../../consent/narrows-consent.ts';
import { toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { PlacedDecider } from '../../story/schema/person.ts';

/** When a release or a safeguarding review came to the main line, and what it replaced. */
export interface AgreementOrigin {
  /** The day of the release or the review. */
  day: PlainDate;
  /**
   * The index of the first version that has it, if all later versions have it too. The number of
   * versions if the last version does not have it.
   */
  firstIndex: number;
  /** Whether it allows more now than in one of those versions. */
  allowsMore: boolean;
  /** The days of the releases or reviews that were in its place in earlier versions. */
  replacedDays: unknown[];
}

/** A release or a review in an earlier version. */
interface EarlierAgreement {
  day: unknown;
  allowsMore: boolean;
}

/**
 * Finds when a person's release came to the main line. A release is identified by its day and by the
 * person's register reference.
 *
 * @param data the front matter with the release, as plain data
 * @param versions the front matters of the versions as plain data, oldest first
 * @param startIndex the index of the first version to compare with
 */
export function findReleaseOrigin(
  { person, index }: PlacedDecider,
  data: unknown,
  versions: readonly unknown[],
  startIndex: number,
): AgreementOrigin {
  const { record, release } = person.consent;
  const after = peopleOf(data)[index];
  const earlier = versions.map((version) =>
    peopleOf(version)
      .filter((each) => recordOf(each) === record)
      .map((each) => ({
        day: toFieldGroup(toFieldGroup(each['consent'])['release'])['on'],
        allowsMore: !narrowsConsent(
          { people: [withLaterAnswers(each, toFieldGroup(after))] },
          { people: [after] },
        ),
      })),
  );
  return findAgreementOrigin(release.on, earlier, startIndex);
}

/**
 * Finds when the safeguarding review of a story came to the main line. A review is identified by its
 * day.
 *
 * @param day the day of the review
 */
export function findReviewOrigin(
  day: PlainDate,
  data: unknown,
  versions: readonly unknown[],
  startIndex: number,
): AgreementOrigin {
  const reviewOf = (front: unknown) => toFieldGroup(toFieldGroup(front)['safeguarding']);
  const after = { safeguarding: reviewOf(data) };
  const earlier = versions.map((version) => {
    const safeguarding = reviewOf(version);
    return [
      { day: safeguarding['reviewedOn'], allowsMore: !narrowsConsent({ safeguarding }, after) },
    ];
  });
  return findAgreementOrigin(day, earlier, startIndex);
}

function findAgreementOrigin(
  day: PlainDate,
  earlier: readonly EarlierAgreement[][],
  startIndex: number,
): AgreementOrigin {
  const sameDay = earlier.map((agreements) => agreements.filter((each) => each.day === day));
  const lastWithout = sameDay.findLastIndex(
    (agreements, index) => index < startIndex || agreements.length === 0,
  );
  const firstIndex = lastWithout + 1;
  return {
    day,
    firstIndex,
    allowsMore: sameDay
      .slice(firstIndex)
      .some((agreements) => agreements.every(({ allowsMore }) => allowsMore)),
    replacedDays: earlier
      .slice(startIndex, firstIndex)
      .flatMap((agreements) => agreements.map((each) => each.day)),
  };
}

/** The register reference of a person. */
export function recordOf(person: FieldGroup): unknown {
  return toFieldGroup(person['consent'])['record'];
}
