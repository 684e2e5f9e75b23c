import { consent } from '../../../src/story/schema/consent.ts';
import { earliest } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { firstYesWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { isUnderAge, needsOwnConsent, releaseDay, type PersonFacts } from './person-facts.ts';
import type { FormQuestion } from './form-question.ts';
import { recordPath } from './new-record.ts';
import type { AnswersTogether } from './question-base.ts';
import { suggestDaysOfOthers, suggestSameAsOthers } from './suggestions.ts';

/** The longest role, in characters. */
export const longestRole = consent.shape.takenBy.maxLength ?? undefined;

/**
 * Whether somebody else gives the first yes: for a small child, or in somebody's best interests.
 */
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

/**
 * Offers the usual first yes in one press: today, on a signed form, to the usual role. None of
 * these answers is written without the press, because a second role may be needed beside whoever
 * asked. For further people, the answers of an earlier person are copied instead.
 */
function firstYesToday({ story }: PersonFacts): AnswersTogether | undefined {
  if (story.people.some(({ consent }) => consent?.agreedToTell !== undefined)) return undefined;
  const { newRecord } = story;
  return {
    words: words.today(writeDate(story.on)),
    hint: newRecord === undefined ? undefined : words.todayHint(newRecord),
    changes: [
      { path: ['consent', 'agreedToTell'], value: story.on },
      { path: ['consent', 'takenBy'], value: words.usualTaker },
      { path: ['consent', 'method'], value: 'signed' },
      ...(newRecord === undefined ? [] : [{ path: recordPath, value: newRecord }]),
    ],
  };
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
    together: firstYesToday,
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
