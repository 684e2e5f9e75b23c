import { storyteller } from '../../../src/story/schema/person.ts';
import { namings } from '../../../src/story/vocabulary.ts';
import { ageQuestions } from './age-questions.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { ownNameCondition, ownNameRefusal } from './own-name-limits.ts';
import { positionQuestions } from './position-questions.ts';
import { protectionQuestions } from './protection-questions.ts';
import { whoDecidesQuestion } from './who-decides-question.ts';

const namingOptions = optionsOf(namings, {
  'own-name': { words: 'By their own name' },
  pseudonym: { words: 'By another name, which they choose' },
  anonymous: { words: 'By no name' },
});

/**
 * Whether any name of a person is a name that they choose, because their own name is not possible.
 * Until their age is known, nobody can say.
 */
const mayOnlyChoose = (facts: PersonFacts) =>
  facts.about.ageBand !== undefined && ownNameRefusal(facts) !== undefined;

/** The questions about who a person is, who decides, and how the page presents the person. */
export const identityQuestions: readonly FormQuestion<PersonDraft>[] = [
  ...positionQuestions,
  ...ageQuestions,
  whoDecidesQuestion,
  ...protectionQuestions,
  {
    type: 'choice',
    path: ['naming'],
    words: 'What should they be called?',
    hint: (facts) => ownNameRefusal(facts) ?? ownNameCondition(facts),
    // Where no own name is possible, whoever writes a name has answered this.
    isAnsweredElsewhere: (facts) => facts.about.naming === undefined && mayOnlyChoose(facts),
    propose: (facts) =>
      facts.about.name !== undefined && mayOnlyChoose(facts) ? 'pseudonym' : undefined,
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
    hint: (facts) =>
      facts.about.naming === 'pseudonym' || mayOnlyChoose(facts)
        ? 'The name they chose. It must not be one that people who know them would guess.'
        : 'Their first name is enough.',
    maxLength: storyteller.shape.name.unwrap().maxLength ?? undefined,
    applies: (facts) =>
      needsOwnConsent(facts) &&
      (facts.about.naming === undefined
        ? mayOnlyChoose(facts)
        : facts.about.naming !== 'anonymous'),
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
