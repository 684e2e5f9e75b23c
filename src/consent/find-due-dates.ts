import { writePath, type FieldPath } from '../story/issue.ts';
import { addMonths, type PlainDate } from '../story/plain-date.ts';
import type { Told } from '../story/schema/told.ts';
import { findDeciders, type PlacedDecider } from '../story/schema/person.ts';
import { findCareDates, type careKinds } from './find-care-dates.ts';
import { findLeavers } from './find-leavers.ts';
import type { StoryAtGate } from './gate-question.ts';
import { notRemoved } from './rules/not-removed.ts';
import { notWithdrawn } from './rules/not-withdrawn.ts';

/** What ends on a due date, or what somebody has to be asked. */
export type DueKind =
  | 'use-ends'
  | 'review'
  | 'host-take-down'
  | (typeof careKinds)[number]
  | (typeof holdingKinds)[number];

/** What holds the whole story back once its day has passed. */
const holdingKinds = ['ask-again', 'left', 'died', 'release-ends', 'safeguarding-review'] as const;

/**
 * A day on which something about a story ends or somebody has to be asked. Contains no words of the
 * story.
 */
export interface DueDate {
  /**
   * The story's id. Stories without a valid id are left out, because the name of their folder may
   * be somebody's name.
   */
  id: string;
  what: DueKind;
  /**
   * The day of the due date. For the end of a use or release: its last day. For a review, or to ask
   * somebody again: the day on which to ask. For a death, for a person who left their work, and for
   * a recording at a host: the day from which it is due.
   */
  on: PlainDate;
  /**
   * The field with the date, as in `people[0].consent.release.expiresOn`. The field also shows whom
   * the date is about. For a recording at a host, `hostTakeDown`.
   */
  field: string;
}

/**
 * Finds everything that falls due from a day on, and everything that is overdue, the earliest
 * first. A withdrawn or removed story has no due dates, because no person is asked anything about
 * it. A story with an expired release has only the due dates that hold it back, because it needs a
 * new release first. A use that has ended is left out, because it needs no action.
 *
 * @param on the first day to look at
 * @param findTold finds what came of a story, by its id. Default: nothing is noted
 */
export function findDueDates(
  stories: readonly StoryAtGate[],
  on: PlainDate,
  findTold: (id: string) => Told | undefined = () => undefined,
): DueDate[] {
  return sortDueDates(stories.flatMap((story) => findStoryDueDates(story, on, findTold)));
}

/** Sorts due dates, the earliest first. */
export function sortDueDates(due: readonly DueDate[]): DueDate[] {
  return due.toSorted(
    (a, b) => compare(a.on, b.on) || compare(a.id, b.id) || compare(a.field, b.field),
  );
}

/**
 * Whether a due date is overdue, and whether that holds the story back. A story stays shown while a
 * review of consent is overdue.
 *
 * @returns undefined if the date is not overdue
 */
export function describeOverdue(
  { what, on: day }: Pick<DueDate, 'what' | 'on'>,
  on: PlainDate,
): 'shown' | 'heldBack' | undefined {
  if (day >= on) return undefined;
  return holdsBack(what) ? 'heldBack' : 'shown';
}

function holdsBack(what: DueKind): boolean {
  return holdingKinds.some((kind) => kind === what);
}

/** A due date without the story's id. */
type DueField = [what: DueKind, on: PlainDate, path: FieldPath];

function findStoryDueDates(
  story: StoryAtGate,
  on: PlainDate,
  findTold: (id: string) => Told | undefined,
): DueDate[] {
  const { front, context, place } = story;
  const { id } = place;
  if (id === undefined || isWithdrawnOrRemoved(story, on)) return [];
  const recheck = addMonths(front.safeguarding.reviewedOn, context.recheckMonths);
  const fields: DueField[] = [
    ...findDeciders(front.people).flatMap((placed) => findDueFields(placed, story, on)),
    ...findLeavers(front.people)
      .filter(({ placed }) => placed.person.part === 'mentioned')
      .map(({ placed, leftOn }): DueField => ['left', leftOn, ['people', placed.index, 'leftOn']]),
    ['safeguarding-review', recheck, ['safeguarding', 'reviewedOn']],
  ];
  const isExpired = hasExpired(story, on);
  const isDue = ([what, day]: DueField) =>
    isExpired ? holdsBack(what) && day < on : day >= on || holdsBack(what) || what === 'review';
  const care = isExpired ? [] : findCareDates(front, findTold(id), on);
  return [...fields.filter(isDue), ...care].map(([what, day, path]): DueDate => ({
    id,
    what,
    on: day,
    field: writePath(path),
  }));
}

/** Finds the due dates in one person's consent. */
function findDueFields(
  { person, index }: PlacedDecider,
  story: StoryAtGate,
  on: PlainDate,
): DueField[] {
  const { release } = person.consent;
  const path: FieldPath = ['people', index, 'consent'];
  const useEnds = release.uses.flatMap(({ use, until }, useIndex): DueField[] => {
    const isNeverDue = until === undefined || notRemoved({ story, use, on }).because.length > 0;
    return isNeverDue ? [] : [['use-ends', until, [...path, 'release', 'uses', useIndex, 'until']]];
  });
  return [
    ...findQuestions({ person, index }, story),
    ...useEnds,
    ['release-ends', release.expiresOn, [...path, 'release', 'expiresOn']],
  ];
}

/** Finds what somebody has to be asked: the person, or the lead about a person who has died. */
function findQuestions({ person, index }: PlacedDecider, { front }: StoryAtGate): DueField[] {
  const { diedOn, leftOn, consent } = person;
  const { askAgainOn, release } = consent;
  const path: FieldPath = ['people', index];
  if (diedOn !== undefined) {
    const isReviewed = front.safeguarding.reviewedOn >= diedOn;
    return isReviewed ? [] : [['died', diedOn, [...path, 'diedOn']]];
  }
  const isAskedAgain = askAgainOn !== undefined && release.on <= askAgainOn;
  const hasLeft = leftOn !== undefined && release.on <= leftOn;
  return [
    ['review', release.reviewOn, [...path, 'consent', 'release', 'reviewOn']],
    ...(isAskedAgain
      ? [['ask-again', askAgainOn, [...path, 'consent', 'askAgainOn']] satisfies DueField]
      : []),
    ...(hasLeft ? [['left', leftOn, [...path, 'leftOn']] satisfies DueField] : []),
  ];
}

function hasExpired({ front }: StoryAtGate, on: PlainDate): boolean {
  return findDeciders(front.people).some(({ person }) => person.consent.release.expiresOn < on);
}

/** Whether anybody has withdrawn, or the whole story is removed. */
function isWithdrawnOrRemoved(story: StoryAtGate, on: PlainDate): boolean {
  const { removal } = story;
  const isWhole = removal !== undefined && (removal === 'unreadable' || !removal.uses);
  const question = { story, use: 'website' as const, on };
  return (
    notWithdrawn(question).because.length > 0 ||
    (isWhole && notRemoved(question).because.length > 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
