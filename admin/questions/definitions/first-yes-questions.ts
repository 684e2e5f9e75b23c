import { consent } from '../../../src/story/schema/consent.ts';
import { earliest } from '../../../src/story/plain-date.ts';
import { firstYesWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { isUnderAge, needsOwnConsent, releaseDay, type PersonFacts } from './person-facts.ts';
import type { FormQuestion } from './form-question.ts';
import { suggestDaysOfOthers, suggestSameAsOthers } from './suggestions.ts';

/** The longest role, in characters. */
export const longestRole = consent.shape.takenBy.maxLength ?? undefined;

/** Whether somebody else gives the first yes: for a small child, or in somebody's best interests. */
const isDecidedByOthers = ({ about }: PersonFacts) =>
  about.consent?.route === 'parental' || about.consent?.route === 'best-interests';

/** Until it is known who decides, the help says whose day counts in either case. */
function agreedHint(facts: PersonFacts): string {
  const { about } = facts;
  if (isDecidedByOthers(facts)) return words.agreedToTell.byOthersHint;
  const mayBeChild = about.part === 'in-the-story' && about.consent?.route === undefined;
  return mayBeChild
    ? `${words.agreedToTell.hint} ${words.agreedToTell.ifSmall}`
    : words.agreedToTell.hint;
}

/** The questions about the first yes, to telling the story, before anything is written. */
export const firstYesQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'day',
    path: ['consent', 'agreedToTell'],
    words: words.agreedToTell.words,
    wordsFor: (facts) => (isDecidedByOthers(facts) ? words.agreedToTell.byOthers : undefined),
    hint: agreedHint,
    applies: needsOwnConsent,
    max: (facts) => earliest([facts.story.on, releaseDay(facts)]),
    suggest: suggestDaysOfOthers(({ consent }) => parseDay(consent?.agreedToTell)),
  },
  {
    type: 'text',
    path: ['consent', 'takenBy'],
    words: 'Who asked them?',
    hint: (facts) =>
      isUnderAge(facts) ? `${words.takerHint} ${words.secondRole}` : words.takerHint,
    maxLength: longestRole,
    applies: needsOwnConsent,
    suggest: suggestSameAsOthers(['consent', 'takenBy']),
  },
];
