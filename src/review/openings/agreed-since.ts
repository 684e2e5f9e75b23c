import { isAnswered, type Objection } from '../../consent/objection.ts';
import { findOwnObjections } from '../../library/story-objections.ts';
import type { FieldPath } from '../../story/issue.ts';
import { isText } from '../../story/plain-data.ts';
import { addDays, latest, type PlainDate } from '../../story/plain-date.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import type { Use } from '../../story/vocabulary.ts';
import type { StoryLine } from './story-line.ts';
import {
  peopleOf,
  recordOf,
  traceRelease,
  traceReview,
  type AgreementTrace,
} from './trace-agreements.ts';

/** A story after a change, which is compared with its versions on the main line. */
export interface VersionAfter {
  /** The front matter as plain data. */
  data: unknown;
  lineOf: (path: FieldPath) => number | undefined;
  front: FrontMatter;
  /** The uses that the change opens. */
  uses: readonly Use[];
  /** The day on which the change is checked. */
  on: PlainDate;
}

/** What in a story has been agreed since its versions on the main line, and what has not. */
export interface AgreementSince {
  /** The positions in `people`, from 0, of those whose release does not count. */
  unreleased: number[];
  /** Whether the safeguarding review does not count. */
  isUnreviewed: boolean;
  /** Whether somebody said a no to a version on the main line that nobody has answered. */
  hasUnansweredNo: boolean;
  /** The first day of a new release or review that would count. */
  firstDay: PlainDate;
  /** The positions in `people` of those who released the story with this change. */
  releasedNow: number[];
  isReviewedNow: boolean;
}

/**
 * Compares a story with its versions on the main line. Once a release is there, it may only narrow;
 * what is wider was not released. A release that came later than the story counts if it was given
 * on or after the day on which the words that it replaces came to the main line. The same holds for
 * the safeguarding review, which covers everyone who is only mentioned as well.
 *
 * @param start the position of the first version that counts: one that was lawfully shown, or 0
 */
export async function compareWithLine(
  after: VersionAfter,
  line: StoryLine,
  start: number,
): Promise<AgreementSince> {
  const { front, data, on } = after;
  const versions = line.versions.map((version) => version.data);
  const isGiven = async ({ day, entry, isWider, replaced }: AgreementTrace) => {
    if (isWider) return false;
    if (entry === start && entry < versions.length) return true;
    // A day in the future was a mistake, and nothing was released on it.
    const isLater = replaced.every((each) => !isText(each) || each > on || each < day);
    return isLater && day >= (await firstDayThatCounts(line, entry));
  };
  const releases = findDeciders(front.people).map((placed) => ({
    index: placed.index,
    trace: traceRelease(placed, data, versions, start),
  }));
  const given = await Promise.all(releases.map(({ trace }) => isGiven(trace)));
  const review = traceReview(front.safeguarding.reviewedOn, data, versions, start);
  const isReviewed =
    (await isGiven(review)) &&
    versions.slice(review.entry).every((version) => coversPeople(version, data));
  return {
    unreleased: releases.filter((_, place) => !given[place]).map(({ index }) => index),
    isUnreviewed: !isReviewed,
    hasUnansweredNo: hasNoWithoutAnswer(after, line, start),
    firstDay: await firstDayThatCounts(line, versions.length),
    releasedNow: releases
      .filter(({ trace }) => trace.entry === versions.length)
      .map(({ index }) => index),
    isReviewedNow: review.entry === versions.length,
  };
}

/**
 * The day on which the words came to the main line that the version at a position replaces. In a
 * shallow clone that day may be missing; then only the day of the last commit is certain.
 */
async function firstDayThatCounts(
  { versions, isCut, tipDay }: StoryLine,
  position: number,
): Promise<PlainDate> {
  let index = position - 1;
  const words = await versions[index]?.words();
  while (index > 0 && (await versions[index - 1]?.words()) === words) index -= 1;
  const day = versions[index]?.day;
  return day === undefined || (index === 0 && isCut) ? tipDay : day;
}

/**
 * Whether a review of a story covers the people of an earlier version: nobody with a say has left
 * since, and those who are only mentioned are the same.
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
 * Whether somebody said no to a version of a story, and nobody has answered.
 *
 * @param after the story that has to answer: this one, or one with the same words
 * @param start the position of the first version that counts
 */
export function hasNoWithoutAnswer(
  { front, uses }: Pick<VersionAfter, 'front' | 'uses'>,
  { id, versions, removals }: StoryLine,
  start: number,
): boolean {
  const noes = versions.slice(start).map(({ data }) => findOwnObjections(id, data));
  const isHeld = (objections: readonly Objection[] = []) =>
    objections.some(({ by }) => by === 'hold');
  const dated = noes.flatMap((objections, place) =>
    objections.map((no): Objection => {
      // The day of a hold is not recorded, but a hold came to the main line with its commit.
      const begins = no.by === 'hold' && !isHeld(noes[place - 1]);
      const day = begins ? versions[start + place]?.day : undefined;
      return {
        ...no,
        on: no.on && latest(no.on, ...(day === undefined ? [] : [addDays(day, -1)])),
      };
    }),
  );
  const releases = findDeciders(front.people).map(({ person }) => person.consent.release);
  const removalStands = removals.some(
    (removal) =>
      (removal.uses?.some((use) => uses.includes(use)) ?? true) &&
      releases.some(({ on }) => on <= removal.removedOn),
  );
  return removalStands || dated.some((no) => !isAnswered(no, front));
}
