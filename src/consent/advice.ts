import { placed, type Finding, type Issue } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { deciders, spokenOf, type PlacedDecider } from '../story/schema/person.ts';
import type { StoryAtGate } from './question.ts';

/** What should be looked at and closes no door. */
export function adviceOn({ front, place, removal }: StoryAtGate, on: PlainDate): Issue[] {
  const people = deciders(front.people);
  return [
    ...people.flatMap((person) => reviewDue(person, on)),
    ...people.flatMap(nobodyAsksAgain),
    ...namedBesideUnnamed(people),
    ...removalOutdated(removal, people),
  ].map((finding) => placed({ ...finding, severity: 'warning' }, place));
}

type Advice = Omit<Finding, 'severity'>;

/** The day has passed on which someone was to be asked whether they are still happy. */
function reviewDue(person: PlacedDecider, on: PlainDate): Advice[] {
  const { reviewOn } = person.person.consent.release;
  if (reviewOn >= on) return [];
  return [
    {
      rule: 'review-due',
      path: ['people', person.index, 'consent', 'release', 'reviewOn'],
      message: `${spokenOf(person)} was to be asked by ${reviewOn} whether they are still happy.`,
      hint: 'Ask them, and record a new release with a new review date.',
    },
  ];
}

/** Someone under 18 will grow past the age at which this yes was given. */
function nobodyAsksAgain(person: PlacedDecider): Advice[] {
  const { ageBand, consent } = person.person;
  if (ageBand === 'adult' || consent.askAgainOn !== undefined) return [];
  return [
    {
      rule: 'ask-again-unplanned',
      path: ['people', person.index, 'consent', 'askAgainOn'],
      message: `${spokenOf(person)} is under 18, and no day is set on which they are asked again.`,
      hint: 'Set `askAgainOn` to the day they turn 16 or 18, or leave care; the register knows it.',
    },
  ];
}

/** A parent's real name tells who their child is, whatever the child is called. */
function namedBesideUnnamed(people: readonly PlacedDecider[]): Advice[] {
  const unnamed = people.find(({ person }) => person.naming !== 'own-name');
  if (!unnamed) return [];
  return people
    .filter(({ person }) => person.naming === 'own-name')
    .map((person) => ({
      rule: 'own-name-beside-unnamed',
      path: ['people', person.index, 'naming'],
      message: `${spokenOf(person)} is named by their own name, and ${spokenOf(unnamed)} is not; the one name may tell who the other is.`,
      hint: 'Choose a pseudonym for both, unless nobody could join the two.',
    }));
}

/** A removal that everyone has released the story after; or one with a mistaken date. */
function removalOutdated(
  removal: StoryAtGate['removal'],
  people: readonly PlacedDecider[],
): Advice[] {
  if (removal === undefined || removal === 'unreadable') return [];
  if (people.some(({ person }) => person.consent.release.on <= removal.removedOn)) return [];
  return [
    {
      rule: 'removal-outdated',
      message: `A removal of ${removal.removedOn} has no effect, since everyone has released the story after it.`,
      hint: 'If that is right, nothing needs doing. If someone has said no since, correct the day in the removal.',
    },
  ];
}
