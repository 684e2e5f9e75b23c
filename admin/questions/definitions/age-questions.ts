import { agesOfBand } from '../../../src/story/rules/age-matches-band.ts';
import { ageBands, type AgeBand } from '../../../src/story/vocabulary.ts';
import {
  ageQuestionWords as words,
  mentionedQuestionWords,
} from '../../../src/words/person-questions-en-gb.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { hasToConfirm } from './related-question.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { positionOf } from './position-questions.ts';

const ageOptions = optionsOf(ageBands, words.bands);

/** Whether a person is mentioned in a position that only adults can have. */
const isMentionedAdult = (facts: PersonFacts) =>
  ['agreed', 'not-asked'].includes(positionOf(facts) ?? '');

/** Whether a person is mentioned as not identifiable. Such a person may be a child. */
const isNotIdentifiable = (facts: PersonFacts) => positionOf(facts) === 'not-identifiable';

/** Whether somebody with a say may be under 18, so that their age in years is recorded. */
const mayBeUnderAge = (facts: PersonFacts) =>
  needsOwnConsent(facts) && !tellsOfOwnWork(facts.about) && facts.about.ageBand !== 'adult';

/** Returns the age band of somebody under 18; undefined for any other value. */
function bandOfAge(age: unknown): AgeBand | undefined {
  return ageBands.find((band) => {
    const [first, last] = agesOfBand[band];
    return band !== 'adult' && Number.isInteger(age) && Number(age) >= first && Number(age) <= last;
  });
}

/**
 * The questions about a person's age. What a child is asked depends on their age in years, so it
 * stands beside the age band. Whoever writes the years has answered the band.
 */
export const ageQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['ageBand'],
    words: words.band,
    hint: (facts) => (isNotIdentifiable(facts) ? mentionedQuestionWords.age : words.bandHint),
    optional: (facts) => isNotIdentifiable(facts) && !hasToConfirm('ageBand', facts),
    isAnsweredElsewhere: (facts) => mayBeUnderAge(facts) && facts.about.ageBand === undefined,
    propose: ({ about }) => bandOfAge(about.consent?.release?.ageOnRelease),
    applies: (facts) =>
      needsOwnConsent(facts) || isMentionedAdult(facts) || isNotIdentifiable(facts),
    options: (facts) =>
      tellsOfOwnWork(facts.about) || isMentionedAdult(facts)
        ? ageOptions.filter(({ value }) => value === 'adult')
        : ageOptions,
  },
  {
    type: 'number',
    path: ['consent', 'release', 'ageOnRelease'],
    ...words.years,
    applies: mayBeUnderAge,
    min: ({ about }) => agesOfBand[about.ageBand ?? 'under-10'][0],
    max: ({ about }) => agesOfBand[about.ageBand ?? '16-17'][1],
  },
];
