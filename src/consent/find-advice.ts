import { toIssue, type Issue } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../story/schema/person.ts';
import { agreementsTooFew } from './advice/agreements-too-few.ts';
import type { Advice, AdviceRule } from './advice/advice-rule.ts';
import { answersOutdated } from './advice/answers-outdated.ts';
import { courtAnswerDoubtful } from './advice/court-answer-doubtful.ts';
import { otherParentDoubtful } from './advice/other-parent-doubtful.ts';
import { protectionDoubtful } from './advice/protection-doubtful.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import type { StoryAtGate } from './gate-question.ts';
import { isAnswered, type Objection } from './objection.ts';

/** The rules about answers that hardly fit each other, or that are old. */
const adviceRules: readonly AdviceRule[] = [
  courtAnswerDoubtful,
  protectionDoubtful,
  otherParentDoubtful,
  agreementsTooFew,
  answersOutdated,
];

/** Finds what an editor should look at. Advice never holds a story back. */
export function findAdvice(story: StoryAtGate, on: PlainDate): Issue[] {
  const { front, place, removal } = story;
  const people = findDeciders(front.people);
  return [
    ...people.flatMap((placed) => checkReviewDay(placed, on)),
    ...checkOwnNames(people),
    ...adviceRules.flatMap((rule) => rule(front)),
    ...checkRemovalDay(removal, people),
    ...checkTranslationNoes(story),
  ].map((finding) => toIssue({ ...finding, severity: 'warning' }, place));
}

/** Advises if the day has passed on which someone was to be asked whether they are still happy. */
function checkReviewDay(placed: PlacedDecider, on: PlainDate): Advice[] {
  const { consent, diedOn } = placed.person;
  const { reviewOn } = consent.release;
  if (reviewOn >= on) return [];
  if (diedOn !== undefined) return [adviseReviewOfDeceased(placed, reviewOn)];
  return [
    {
      rule: 'review-due',
      path: ['people', placed.index, 'consent', 'release', 'reviewOn'],
      message: `${personLabel(placed)} was to be asked by ${reviewOn} whether they are still happy.`,
      hint: 'Ask them, and record a new release with a new review date.',
    },
  ];
}

/** Advises the lead to look at the story of someone who has died. No other person is asked. */
function adviseReviewOfDeceased(placed: PlacedDecider, reviewOn: PlainDate): Advice {
  return {
    rule: 'review-due',
    path: ['people', placed.index, 'consent', 'release', 'reviewOn'],
    message: `${personLabel(placed)} has died, and their story was to be looked at again by ${reviewOn}.`,
    hint: 'Ask the safeguarding lead whether the story should stay. Do not ask anyone whether the person would be happy.',
  };
}

/**
 * Advises if one person's own name may identify an unnamed person, as a parent's name may identify
 * their child.
 */
function checkOwnNames(people: readonly PlacedDecider[]): Advice[] {
  const unnamed = people.find(({ person }) => person.naming !== 'own-name');
  if (!unnamed) return [];
  return people
    .filter(({ person }) => person.naming === 'own-name')
    .map((placed) => ({
      rule: 'own-name-beside-unnamed',
      path: ['people', placed.index, 'naming'],
      message: `${personLabel(placed)} is named by their own name, and ${personLabel(unnamed)} is not. The one name may identify the other person.`,
      hint: 'Choose a pseudonym for both, unless nobody could connect the two.',
    }));
}

/**
 * Advises if everyone has released the story after its removal. Either the story was reopened, or
 * the date of the removal is wrong.
 */
function checkRemovalDay(
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

/**
 * Advises if somebody said no to a translation. They may have meant the words themselves, and this
 * story has the same words.
 */
function checkTranslationNoes({ front, translationNoes = [] }: StoryAtGate): Advice[] {
  return translationNoes
    .filter((no) => !isAnswered(no, front) && !isNamedInReview(no, front))
    .map(({ id, by }) => ({
      rule: 'translation-refused',
      message: `Somebody said no to a translation of this story: ${id} ${noWords[by]}.`,
      hint: 'Ask whoever said no whether they mean these words too, and record it here if they do. If not, the safeguarding lead names that story in `safeguarding.weighedNoes`, in a later review.',
    }));
}

const noWords = {
  removal: 'has a removal',
  withdrawal: 'has a person who withdrew their consent',
  hold: 'is on hold',
} as const;

/** Whether a later review has weighed a no. */
function isNamedInReview({ id, on }: Objection, { safeguarding }: FrontMatter): boolean {
  return (
    on !== undefined &&
    safeguarding.reviewedOn > on &&
    (safeguarding.weighedNoes ?? []).includes(id)
  );
}
