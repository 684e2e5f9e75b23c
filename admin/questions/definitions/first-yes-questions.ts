import { consent } from '../../../src/story/schema/consent.ts';
import { earliest } from '../../../src/story/plain-date.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { needsOwnConsent, releaseDay } from './person-facts.ts';
import type { FormQuestion } from './form-question.ts';
import { suggestDaysOfOthers, suggestSameAsOthers } from './suggestions.ts';

/** The help with a question that asks for a role. */
export const roleHint = 'Write what they do, as in “participation worker”. Never write a name.';

/** The longest role, in characters. */
export const longestRole = consent.shape.takenBy.maxLength ?? undefined;

/** The questions about the first yes, to telling the story, before anything is written. */
export const firstYesQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'day',
    path: ['consent', 'agreedToTell'],
    words: 'When did they agree that the story may be written?',
    hint: 'The first yes, before anything is written. The second follows when they have read it.',
    applies: needsOwnConsent,
    max: (facts) => earliest([facts.story.on, releaseDay(facts)]),
    suggest: suggestDaysOfOthers(({ consent }) => parseDay(consent?.agreedToTell)),
  },
  {
    type: 'text',
    path: ['consent', 'takenBy'],
    words: 'Who asked them?',
    hint: roleHint,
    maxLength: longestRole,
    applies: needsOwnConsent,
    suggest: suggestSameAsOthers(['consent', 'takenBy']),
  },
];
