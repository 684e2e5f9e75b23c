import { writePath, type FieldPath } from '../story/issue.ts';
import { addMonths, type PlainDate } from '../story/plain-date.ts';
import { deciders, type PlacedDecider } from '../story/schema/person.ts';
import type { StoryAtGate } from './question.ts';
import { removed } from './rules/removed.ts';
import { withdrawn } from './rules/withdrawn.ts';

/** What comes to an end, or has to be asked, on a day. */
export const dueKinds = [
  'review',
  'ask-again',
  'use-ends',
  'release-ends',
  'safeguarding-review',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** One day on which something of a story ends or somebody is to be asked. Holds no word of the story. */
export interface Due {
  /** The story's id. A story without a valid one has other worries first, and its folder may be named after somebody. */
  id: string;
  what: DueKind;
  /** The last day it is allowed; of a review and of asking again, the day itself. */
  on: PlainDate;
  /** The field that says so, as in `people[0].consent.release.expiresOn`; it tells whom it is about. */
  field: string;
}

/**
 * Everything that falls due from a day on, the earliest first; and each review whose day has passed,
 * for it is still to be held. Of a story to which somebody has said no nothing is due: nobody is
 * asked for anything. Nor of one that has run out: what it needs is a new release.
 *
 * @param on the day to look ahead from
 */
export function dueOf(stories: readonly StoryAtGate[], on: PlainDate): Due[] {
  return stories
    .flatMap((story) => dueIn(story, on))
    .toSorted((a, b) => compare(a.on, b.on) || compare(a.id, b.id) || compare(a.field, b.field));
}

/** A day of a story, and the field that says so. */
type Day = [what: DueKind, on: PlainDate, path: FieldPath];

function dueIn(story: StoryAtGate, on: PlainDate): Due[] {
  const { front, house, place } = story;
  const { id } = place;
  if (id === undefined || saidNo(story, on) || hasRunOut(story, on)) return [];
  const recheck = addMonths(front.safeguarding.reviewedOn, house.recheckMonths);
  const days: Day[] = [
    ...deciders(front.people).flatMap((person) => daysOf(person, story, on)),
    ['safeguarding-review', recheck, ['safeguarding', 'reviewedOn']],
  ];
  return days
    .filter(([what, day]) => day >= on || what === 'review')
    .map(([what, day, path]) => ({ id, what, on: day, field: writePath(path) }));
}

/** The days of one person's consent. */
function daysOf({ person, index }: PlacedDecider, story: StoryAtGate, on: PlainDate): Day[] {
  const { askAgainOn, release } = person.consent;
  const path: FieldPath = ['people', index, 'consent'];
  const asked: Day[] =
    askAgainOn === undefined || release.on > askAgainOn
      ? []
      : [['ask-again', askAgainOn, [...path, 'askAgainOn']]];
  const ending = release.uses.flatMap(({ use, until }, place): Day[] => {
    const isOver = until === undefined || removed({ story, use, on }).because.length > 0;
    return isOver ? [] : [['use-ends', until, [...path, 'release', 'uses', place, 'until']]];
  });
  return [
    ['review', release.reviewOn, [...path, 'release', 'reviewOn']],
    ...asked,
    ...ending,
    ['release-ends', release.expiresOn, [...path, 'release', 'expiresOn']],
  ];
}

function hasRunOut({ front }: StoryAtGate, on: PlainDate): boolean {
  return deciders(front.people).some(({ person }) => person.consent.release.expiresOn < on);
}

/** Whether anybody has said no to all of it. */
function saidNo(story: StoryAtGate, on: PlainDate): boolean {
  const { removal } = story;
  const isWhole = removal !== undefined && (removal === 'unreadable' || !removal.uses);
  const question = { story, use: 'website' as const, on };
  return (
    withdrawn(question).because.length > 0 || (isWhole && removed(question).because.length > 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
