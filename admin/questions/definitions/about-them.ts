import { mentioned, storyteller } from '../../../src/story/schema/person.ts';
import { ageBands, namings } from '../../../src/story/vocabulary.ts';
import type { PersonDraft, StoryFacts } from './drafts.ts';
import { isAtWork } from './part.ts';
import { decides, isUnderAge } from './person-facts.ts';
import { optionsOf, type Question } from './question.ts';

const ages = optionsOf(ageBands, {
  'under-13': { words: 'Under 13' },
  '13-15': { words: '13 to 15' },
  '16-17': { words: '16 or 17' },
  adult: { words: '18 or over' },
});

const names = optionsOf(namings, {
  'own-name': { words: 'By their own name' },
  pseudonym: { words: 'By another name, which they choose' },
  anonymous: { words: 'By no name' },
});

/** Someone mentioned who must not be identifiable would be known by anybody’s own name. */
const someoneIsHidden = ({ people }: StoryFacts) =>
  people.some(({ part, position }) => part === 'mentioned' && position === 'not-identifiable');

/** Who somebody is, as the page will have it. */
export const aboutThem: readonly Question<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['ageBand'],
    words: 'How old are they?',
    hint: 'On the day they say yes to the final version. Never write a birthday.',
    applies: decides,
    options: ({ about }) =>
      isAtWork(about) ? ages.filter(({ value }) => value === 'adult') : ages,
  },
  {
    type: 'choice',
    path: ['naming'],
    words: 'What should they be called?',
    hint: (facts) =>
      isUnderAge(facts)
        ? 'Nobody under 18 is called by their own name.'
        : someoneIsHidden(facts.story)
          ? 'Nobody is called by their own name here, since it could tell who somebody else in the story is.'
          : undefined,
    applies: decides,
    options: (facts) =>
      isUnderAge(facts) || someoneIsHidden(facts.story)
        ? names.filter(({ value }) => value !== 'own-name')
        : names,
  },
  {
    type: 'text',
    path: ['name'],
    words: 'Which name does the page show?',
    hint: ({ about }) =>
      about.naming === 'pseudonym'
        ? 'The name they chose; not one that people who know them would guess.'
        : 'Their first name is enough.',
    most: storyteller.shape.name.unwrap().maxLength ?? undefined,
    applies: (facts) =>
      decides(facts) && (facts.about.naming === 'own-name' || facts.about.naming === 'pseudonym'),
  },
  {
    type: 'text',
    path: ['description'],
    words: 'How does the page describe them?',
    hint: ({ about }) =>
      about.part === 'mentioned'
        ? 'As in “his mum” or “the social worker”.'
        : isAtWork(about)
          ? 'As in “social worker” or “residential worker”.'
          : 'As in “young person, 16” or “dad”. Leave out what could tell who they are.',
    most: storyteller.shape.description.maxLength ?? undefined,
  },
  {
    type: 'choice',
    path: ['position'],
    words: 'Do they know that they are mentioned?',
    applies: ({ about }) => about.part === 'mentioned',
    options: () => positions,
  },
];

const positions = optionsOf(mentioned.shape.position.options, {
  agreed: { words: 'Yes, and they agree' },
  'not-identifiable': {
    words: 'Nobody could tell who they are',
    hint: 'Not from their place, their work, their age or anything else in the story.',
  },
});
