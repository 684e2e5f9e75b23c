import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { mayHaveAtPosition } from '../../../src/story/rules/mentioned-people-complete.ts';
import type { PersonDraft } from './story-facts.ts';
import { needsOwnConsent, releaseDay, type PersonFacts } from './person-facts.ts';
import { positionOf } from './position-questions.ts';
import type { FormQuestion } from './form-question.ts';

/** Whether a person has approved the final version. */
const hasReleased = (facts: PersonFacts) =>
  needsOwnConsent(facts) && releaseDay(facts) !== undefined;

/**
 * Whether somebody may be in the story because of their work: a professional who tells it, an adult
 * whom it is about, or an adult who agreed to be mentioned.
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

/** The questions about events after a yes: a death, the end of a job. */
export const afterReleaseQuestions: readonly FormQuestion<PersonDraft>[] = [
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
