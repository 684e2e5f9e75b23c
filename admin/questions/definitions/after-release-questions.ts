import { addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { isAskedAgain, lastAskAgainDay } from '../../../src/story/rules/ask-again-is-set.ts';
import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { mayHaveAtPosition } from '../../../src/story/rules/mentioned-people-complete.ts';
import { writeMonth } from '../../../src/words/dates.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { needsOwnConsent, releaseDay, type PersonFacts } from './person-facts.ts';
import { positionOf } from './position-questions.ts';
import type { FormQuestion, Suggestion } from './form-question.ts';

/** Whether somebody is from 13 to 17, and so has a day on which they are asked again. */
const isTurning = ({ about }: PersonFacts) =>
  isAskedAgain(about.ageBand, about.consent?.release?.ageOnRelease);

/** Whether somebody may leave care, and wants to be asked again then. */
const mayLeaveCare = ({ about, story }: PersonFacts) =>
  story.kind === 'young-person' && about.ageBand === 'adult' && about.consent?.route === 'own';

function lastDay(facts: PersonFacts): PlainDate | undefined {
  const day = releaseDay(facts);
  const age = facts.about.consent?.release?.ageOnRelease;
  return day && isTurning(facts) ? lastAskAgainDay(day, age) : undefined;
}

/**
 * Suggests the first of each month in which somebody can turn 16 or 18, by their age on the day of
 * the release. Whoever takes the consent knows the birthday, which is not written down.
 */
function suggestMonths(facts: PersonFacts): readonly Suggestion[] {
  const [last, released] = [lastDay(facts), releaseDay(facts)];
  if (last === undefined || released === undefined) return [];
  return Array.from({ length: 13 }, (_, index) => addMonths(last, index - 12))
    .filter((day) => day > released)
    .map((value) => ({ value, words: writeMonth(value) }));
}

function askAgainHint(facts: PersonFacts): string {
  const { ageOnRelease } = facts.about.consent?.release ?? {};
  const askAgainDay = parseDay(facts.about.consent?.askAgainOn);
  const released = releaseDay(facts);
  if (isTurning(facts) && ageOnRelease !== undefined) {
    return words.askAgainOn.under18(ageOnRelease < 16 ? 16 : 18);
  }
  return askAgainDay && released && askAgainDay < released
    ? words.askAgainOn.again
    : words.askAgainOn.before;
}

/** Whether a person has approved the story, so that something can happen after it. */
const hasReleased = (facts: PersonFacts) =>
  needsOwnConsent(facts) && releaseDay(facts) !== undefined;

/**
 * Whether somebody may be in the story because of their work: who tells of it, an adult whom the
 * story is about, or an adult who agreed to be mentioned.
 */
function mayLeaveWork(facts: PersonFacts): boolean {
  const { about } = facts;
  const position = positionOf(facts);
  if (position !== undefined) {
    return mayHaveAtPosition('leftOn', position) && about.agreedOn !== undefined;
  }
  if (!hasReleased(facts) || about.ageBand !== 'adult') return false;
  return about.part === 'in-the-story' || about.consent?.route === 'staff';
}

/** The questions about what comes after a release: growing up, dying, leaving. */
export const afterReleaseQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'day',
    path: ['consent', 'askAgainOn'],
    words: words.askAgainOn.words,
    hint: askAgainHint,
    optional: mayLeaveCare,
    isRare: true,
    applies: (facts) => needsOwnConsent(facts) && (isTurning(facts) || mayLeaveCare(facts)),
    max: lastDay,
    suggest: suggestMonths,
  },
  {
    type: 'day',
    path: ['diedOn'],
    ...words.diedOn,
    optional: true,
    isRare: true,
    applies: hasReleased,
    min: releaseDay,
    max: ({ story }) => story.on,
  },
  {
    type: 'day',
    path: ['leftOn'],
    ...words.leftOn,
    optional: true,
    isRare: true,
    applies: mayLeaveWork,
  },
];
