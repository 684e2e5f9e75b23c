import { storyteller } from '../../../src/story/schema/person.ts';
import { ageBands, namings } from '../../../src/story/vocabulary.ts';
import { mentionedQuestionWords } from '../../../src/words/person-questions-en-gb.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { ownNameCondition, ownNameRefusal } from './own-name-limits.ts';
import { positionOf, positionQuestions } from './position-questions.ts';
import { protectionQuestions } from './protection-questions.ts';
import { whoDecidesQuestion } from './who-decides-question.ts';

const ageOptions = optionsOf(ageBands, {
  'under-10': { words: 'Under 10' },
  '10-12': { words: '10 to 12' },
  '13-15': { words: '13 to 15' },
  '16-17': { words: '16 or 17' },
  adult: { words: '18 or over' },
});

const ageHint = 'On the day they say yes to the final version. Never write a birthday.';

const namingOptions = optionsOf(namings, {
  'own-name': { words: 'By their own name' },
  pseudonym: { words: 'By another name, which they choose' },
  anonymous: { words: 'By no name' },
});

/** Whether a person is mentioned in a position that only adults can have. */
const isMentionedAdult = (facts: PersonFacts) =>
  ['agreed', 'not-asked'].includes(positionOf(facts) ?? '');

/** Whether a person is mentioned as not identifiable. Such a person may be a child. */
const isNotIdentifiable = (facts: PersonFacts) => positionOf(facts) === 'not-identifiable';

/** The questions about who a person is, who decides, and how the page presents the person. */
export const identityQuestions: readonly FormQuestion<PersonDraft>[] = [
  ...positionQuestions,
  {
    type: 'choice',
    path: ['ageBand'],
    words: 'How old are they?',
    hint: (facts) => (isNotIdentifiable(facts) ? mentionedQuestionWords.age : ageHint),
    optional: isNotIdentifiable,
    applies: (facts) =>
      needsOwnConsent(facts) || isMentionedAdult(facts) || isNotIdentifiable(facts),
    options: (facts) =>
      tellsOfOwnWork(facts.about) || isMentionedAdult(facts)
        ? ageOptions.filter(({ value }) => value === 'adult')
        : ageOptions,
  },
  whoDecidesQuestion,
  ...protectionQuestions,
  {
    type: 'choice',
    path: ['naming'],
    words: 'What should they be called?',
    hint: (facts) => ownNameRefusal(facts) ?? ownNameCondition(facts),
    applies: needsOwnConsent,
    options: (facts) =>
      ownNameRefusal(facts) === undefined
        ? namingOptions
        : namingOptions.filter(({ value }) => value !== 'own-name'),
  },
  {
    type: 'text',
    path: ['name'],
    words: 'Which name does the page show?',
    hint: ({ about }) =>
      about.naming === 'pseudonym'
        ? 'The name they chose. It must not be one that people who know them would guess.'
        : 'Their first name is enough.',
    maxLength: storyteller.shape.name.unwrap().maxLength ?? undefined,
    applies: (facts) =>
      needsOwnConsent(facts) &&
      (facts.about.naming === 'own-name' || facts.about.naming === 'pseudonym'),
  },
  {
    type: 'text',
    path: ['description'],
    words: 'How does the page describe them?',
    hint: ({ about }) =>
      about.part === 'mentioned'
        ? 'As in “his mum” or “the social worker”. Leave out how old a child is.'
        : tellsOfOwnWork(about)
          ? 'As in “social worker” or “residential worker”.'
          : 'As in “young person” or “dad”. Leave out what could show who they are.',
    maxLength: storyteller.shape.description.maxLength ?? undefined,
  },
];
