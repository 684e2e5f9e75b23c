import { writePath, type FieldPath } from '../story/issue.ts';
import { addMonths, type PlainDate } from '../story/plain-date.ts';
import { findDeciders, type PlacedDecider } from '../story/schema/person.ts';
import type { StoryAtGate } from './gate-question.ts';
import { notRemoved } from './rules/not-removed.ts';
import { notWithdrawn } from './rules/not-withdrawn.ts';

/** What ends, or what somebody has to be asked, on a due date. */
export type DueKind = 'review' | 'ask-again' | 'use-ends' | 'release-ends' | 'safeguarding-review';

/** A day on which something about a story ends or somebody has to be asked. Holds no words of the story. */
export interface DueDate {
  /** The story's id. Stories without a valid id are left out, since a folder may be named after somebody. */
  id: string;
  what: DueKind;
  /** The last day allowed; for a review and for asking again, the day itself. */
  on: PlainDate;
  /** The field with the date, as in `people[0].consent.release.expiresOn`. It also shows whom the date is about. */
  field: string;
}

/**
 * Finds everything that falls due from a day on, the earliest first, and every review that is
 * overdue. Nothing is due for a story that is withdrawn or removed, since nobody is then asked for
 * anything, nor for one with an expired release, which needs a new release first.
 *
 * @param on the first day to look at
 */
export function findDueDates(stories: readonly StoryAtGate[], on: PlainDate): DueDate[] {
  return stories
    .flatMap((story) => dueDatesOf(story, on))
    .toSorted((a, b) => compare(a.on, b.on) || compare(a.id, b.id) || compare(a.field, b.field));
}

/** A due date before it has its story. */
type DueField = [what: DueKind, on: PlainDate, path: FieldPath];

function dueDatesOf(story: StoryAtGate, on: PlainDate): DueDate[] {
  const { front, context, place } = story;
  const { id } = place;
  if (id === undefined || isWithdrawnOrRemoved(story, on) || hasExpired(story, on)) return [];
  const recheck = addMonths(front.safeguarding.reviewedOn, context.recheckMonths);
  const fields: DueField[] = [
    ...findDeciders(front.people).flatMap((person) => dueFieldsOf(person, story, on)),
    ['safeguarding-review', recheck, ['safeguarding', 'reviewedOn']],
  ];
  return fields
    .filter(([what, day]) => day >= on || what === 'review')
    .map(([what, day, path]) => ({ id, what, on: day, field: writePath(path) }));
}

/** The due dates in one person's consent. */
function dueFieldsOf(
  { person, index }: PlacedDecider,
  story: StoryAtGate,
  on: PlainDate,
): DueField[] {
  const { askAgainOn, release } = person.consent;
  const path: FieldPath = ['people', index, 'consent'];
  const askAgain: DueField[] =
    askAgainOn === undefined || release.on > askAgainOn
      ? []
      : [['ask-again', askAgainOn, [...path, 'askAgainOn']]];
  const useEnds = release.uses.flatMap(({ use, until }, place): DueField[] => {
    const hasNoEnd = until === undefined || notRemoved({ story, use, on }).because.length > 0;
    return hasNoEnd ? [] : [['use-ends', until, [...path, 'release', 'uses', place, 'until']]];
  });
  return [
    ['review', release.reviewOn, [...path, 'release', 'reviewOn']],
    ...askAgain,
    ...useEnds,
    ['release-ends', release.expiresOn, [...path, 'release', 'expiresOn']],
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
