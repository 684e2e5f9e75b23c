import { peopleOf } from '../../consent/find-consents.ts';
import { isAnswered, refusesAnyOf, type Objection } from '../../consent/objection.ts';
import { findOwnObjections } from '../../library/story-objections.ts';
import { isText } from '../../story/plain-data.ts';
import { addDays, latest, type PlainDate } from '../../story/plain-date.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { StoryHistory } from './story-history.ts';
import {
  recordOf,
  findReleaseOrigin,
  findReviewOrigin,
  type AgreementOrigin,
} from './agreement-origin.ts';
import { isProvenByMain } from './renewed-on-main.ts';
import type { VersionAfter } from './version-after.ts';

/** Which agreements of the people and of the review count for a story after a change. */
export interface AgreementCheck {
  /** The positions in `people`, from 0, of the people whose release does not count. */
  unreleased: number[];
  /** Whether the safeguarding review does not count. */
  isUnreviewed: boolean;
  /** Whether somebody said no to a version on the main line, and the no is unanswered. */
  hasUnansweredNo: boolean;
  /** The first day of a new release or review that would count. */
  firstDay: PlainDate;
  /** The positions in `people` of the people who released the story with this change. */
  releasedNow: number[];
  /** Whether the safeguarding lead reviewed the story with this change. */
  isReviewedNow: boolean;
}

/**
 * Checks which releases of a story count, and whether its safeguarding review counts. The story is
 * compared with its versions on the main line. A release that has been there from the start counts,
 * unless it allows more than before. A later release counts if its day is not before the day on
 * which the replaced words came to the main line. What a release renews has to be on the main line
 * too. The same rules hold for the safeguarding review.
 * The review also covers everyone who is only mentioned.
 *
 * @param startIndex the index of the first version to compare with: 0, or a version that was
 *   lawfully shown
 */
export async function checkAgreement(
  after: VersionAfter,
  history: StoryHistory,
  startIndex: number,
): Promise<AgreementCheck> {
  const { front, data, on } = after;
  const versions = history.versions.map((version) => version.data);
  const doesCount = async ({ day, firstIndex, allowsMore, replacedDays }: AgreementOrigin) => {
    if (allowsMore) return false;
    if (firstIndex === startIndex && firstIndex < versions.length) return true;
    // Nobody can have released the story on a day in the future, so that day is ignored.
    const isLater = replacedDays.every((each) => !isText(each) || each > on || each < day);
    return isLater && day >= (await findFirstDay(history, firstIndex));
  };
  const releases = findDeciders(front.people).map((placed) => ({
    ...{ placed, index: placed.index },
    origin: findReleaseOrigin(placed, data, versions, startIndex),
  }));
  const counted = await Promise.all(
    releases.map(
      async ({ placed, origin }) =>
        (await doesCount(origin)) && (await isProvenByMain(placed, after, history)),
    ),
  );
  const review = findReviewOrigin(front.safeguarding.reviewedOn, data, versions, startIndex);
  const isReviewed =
    (await doesCount(review)) &&
    versions.slice(review.firstIndex).every((version) => coversPeople(version, data));
  return {
    unreleased: releases.filter((_, index) => !counted[index]).map(({ index }) => index),
    isUnreviewed: !isReviewed,
    hasUnansweredNo: hasUnansweredNo(after, history, startIndex),
    firstDay: await findFirstDay(history, versions.length),
    releasedNow: releases
      .filter(({ origin }) => origin.firstIndex === versions.length)
      .map(({ index }) => index),
    isReviewedNow: review.firstIndex === versions.length,
  };
}

/**
 * Finds the first day of a new release that would count for the version at an index. It is the day
 * on which the words of the version before came to the main line. A shallow clone may lack that
 * commit. The day of the last commit is then used, because the words cannot be newer.
 */
async function findFirstDay(
  { versions, isShallow, lastCommitDay }: StoryHistory,
  versionIndex: number,
): Promise<PlainDate> {
  let index = versionIndex - 1;
  const words = await versions[index]?.words();
  while (index > 0 && (await versions[index - 1]?.words()) === words) index -= 1;
  const day = versions[index]?.day;
  return day === undefined || (index === 0 && isShallow) ? lastCommitDay : day;
}

/**
 * Whether a review of a story covers the people of an earlier version. It does if nobody with a say
 * has left since then, and the people who are only mentioned are the same.
 */
function coversPeople(before: unknown, after: unknown): boolean {
  const describeMentioned = (data: unknown) =>
    peopleOf(data)
      .filter((person) => person['part'] === 'mentioned')
      .map((person) => JSON.stringify(Object.entries(person).toSorted()))
      .toSorted()
      .join('\n');
  const records = peopleOf(after).map(recordOf);
  return (
    describeMentioned(before) === describeMentioned(after) &&
    peopleOf(before).every((person) => records.includes(recordOf(person)))
  );
}

/**
 * Whether somebody said no to a version of a story, and the no is unanswered.
 *
 * @param after the story whose releases and review may answer: the same story, or another one with
 *   the same words
 * @param history the versions to which somebody may have said no
 * @param startIndex the index of the first version to look at
 */
export function hasUnansweredNo(
  { front, uses }: Pick<VersionAfter, 'front' | 'uses'>,
  { id, versions, removals }: StoryHistory,
  startIndex: number,
): boolean {
  const since = versions
    .slice(startIndex)
    .map(({ data, day }) => ({ day, objections: findOwnObjections(id, data) }));
  const isHold = ({ by }: Objection) => by === 'hold';
  const datedObjections = since.flatMap(({ day, objections }, index) =>
    objections.map((objection): Objection => {
      // A story does not record the day of its hold. The commit that brought the hold has a day.
      const isNewHold = isHold(objection) && !since[index - 1]?.objections.some(isHold);
      return isNewHold && objection.on !== undefined
        ? { ...objection, on: latest(objection.on, addDays(day, -1)) }
        : objection;
    }),
  );
  const releases = findDeciders(front.people).map(({ person }) => person.consent.release);
  const hasUnansweredRemoval = removals.some(
    (removal) => refusesAnyOf(removal, uses) && releases.some(({ on }) => on <= removal.removedOn),
  );
  return hasUnansweredRemoval || datedObjections.some((objection) => !isAnswered(objection, front));
}
