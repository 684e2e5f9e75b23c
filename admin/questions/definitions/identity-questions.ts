import { mentioned, storyteller } from '../../../src/story/schema/person.ts';
import { ageBands, namings } from '../../../src/story/vocabulary.ts';
import type { PersonDraft, StoryFacts } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, isUnderAge } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';

const ageOptions = optionsOf(ageBands, {
  'under-10': { words: 'Under 10' },
  '10-12': { words: '10 to 12' },
  '13-15': { words: '13 to 15' },
  '16-17': { words: '16 or 17' },
  adult: { words: '18 or over' },
});

const namingOptions = optionsOf(namings, {
  'own-name': { words: 'By their own name' },
  pseudonym: { words: 'By another name, which they choose' },
  anonymous: { words: 'By no name' },
});

/**
 * Whether a mentioned person must not be identifiable. The own name of anyone else in the story
 * could identify that person.
 */
const hasUnidentifiablePerson = ({ people }: StoryFacts) =>
  people.some(({ part, position }) => part === 'mentioned' && position === 'not-identifiable');

/** The questions about who a person is, and how the page presents the person. */
export const identityQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['ageBand'],
    words: 'How old are they?',
    hint: 'On the day they say yes to the final version. Never write a birthday.',
    applies: needsOwnConsent,
    options: ({ about }) =>
      tellsOfOwnWork(about) ? ageOptions.filter(({ value }) => value === 'adult') : ageOptions,
  },
  {
    type: 'choice',
    path: ['naming'],
    words: 'What should they be called?',
    hint: (facts) =>
      isUnderAge(facts)
        ? 'Nobody under 18 is called by their own name.'
        : hasUnidentifiablePerson(facts.story)
          ? 'Nobody is called by their own name here, because it could show who somebody else in the story is.'
          : undefined,
    applies: needsOwnConsent,
    options: (facts) =>
      isUnderAge(facts) || hasUnidentifiablePerson(facts.story)
        ? namingOptions.filter(({ value }) => value !== 'own-name')
        : namingOptions,
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
        ? 'As in “his mum” or “the social worker”.'
        : tellsOfOwnWork(about)
          ? 'As in “social worker” or “residential worker”.'
          : 'As in “young person, 16” or “dad”. Leave out what could show who they are.',
    maxLength: storyteller.shape.description.maxLength ?? undefined,
  },
  {
    type: 'choice',
    path: ['position'],
    words: 'Do they know that they are mentioned?',
    applies: ({ about }) => about.part === 'mentioned',
    options: () => positionOptions,
  },
];

const positionOptions = optionsOf(mentioned.shape.position.options, {
  agreed: { words: 'Yes, and they agree' },
  'not-identifiable': {
    words: 'Nobody could tell who they are',
    hint: 'Not from their place, their work, their age or anything else in the story.',
  },
  died: { words: 'They have died' },
  'not-asked': { words: 'No, and they could not be asked' },
});
