import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../story/schema/person.ts';
import type { StoryAtGate } from './gate-question.ts';

/** Finds what an editor should look at. Advice never holds a story back. */
export function findAdvice({ front, place, removal }: StoryAtGate, on: PlainDate): Issue[] {
  const people = findDeciders(front.people);
  return [
    ...people.flatMap((person) => reviewDue(person, on)),
    ...people.flatMap(askAgainUnplanned),
    ...ownNameBesideUnnamed(people),
    ...removalOutdated(removal, people),
  ].map((finding) => toIssue({ ...finding, severity: 'warning' }, place));
}

type Advice = Omit<Finding, 'severity'>;

/** The day on which someone was to be asked whether they are still happy has passed. */
function reviewDue(person: PlacedDecider, on: PlainDate): Advice[] {
  const { reviewOn } = person.person.consent.release;
  if (reviewOn >= on) return [];
  return [
    {
      rule: 'review-due',
      path: ['people', person.index, 'consent', 'release', 'reviewOn'],
      message: `${personLabel(person)} was to be asked by ${reviewOn} whether they are still happy.`,
      hint: 'Ask them, and record a new release with a new review date.',
    },
  ];
}

/** Someone under 18 will outgrow the age band of their release, and no day is set to ask them again. */
function askAgainUnplanned(person: PlacedDecider): Advice[] {
  const { ageBand, consent } = person.person;
  if (ageBand === 'adult' || consent.askAgainOn !== undefined) return [];
  return [
    {
      rule: 'ask-again-unplanned',
      path: ['people', person.index, 'consent', 'askAgainOn'],
      message: `${personLabel(person)} is under 18, and no day is set on which they are asked again.`,
      hint: 'Set `askAgainOn` to the day they turn 16 or 18, or leave care; the register knows it.',
    },
  ];
}

/** One person's own name can identify another person who goes by a pseudonym, as a parent's does their child. */
function ownNameBesideUnnamed(people: readonly PlacedDecider[]): Advice[] {
  const unnamed = people.find(({ person }) => person.naming !== 'own-name');
  if (!unnamed) return [];
  return people
    .filter(({ person }) => person.naming === 'own-name')
    .map((person) => ({
      rule: 'own-name-beside-unnamed',
      path: ['people', person.index, 'naming'],
      message: `${personLabel(person)} is named by their own name, and ${personLabel(unnamed)} is not. The one name may identify the other person.`,
      hint: 'Choose a pseudonym for both, unless nobody could join the two.',
    }));
}

/** Everyone has released the story after the removal. Either it is reopened, or the removal's date is wrong. */
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
      hint: 'Correct the day in the removal if someone has said no since. Otherwise nothing needs doing.',
    },
  ];
}
