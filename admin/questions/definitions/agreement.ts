import { childsView, consent } from '../../../src/story/schema/consent.ts';
import { agesOf, neededByRoute } from '../../../src/story/rules/route-fits.ts';
import { earliest } from '../../../src/story/plain-date.ts';
import { routes } from '../../../src/story/vocabulary.ts';
import { writeDate } from '../../../src/words/dates.ts';
import type { PersonDraft } from './drafts.ts';
import { isAtWork } from './part.ts';
import { decides, released, type Person } from './person-facts.ts';
import { optionsOf, type Option, type Question } from './question.ts';
import { asOthers, justToday } from './suggestions.ts';

const ways = optionsOf(routes, {
  own: { words: 'They decide for themselves: they are 16 or over' },
  'own-competent': {
    words: 'They decide for themselves',
    hint: 'Somebody who knows about this has talked with them, and is sure that they understand.',
  },
  parental: {
    words: 'A parent, a guardian or the council decides with them',
    hint: 'If the child says no, the answer is no.',
  },
  staff: { words: 'They decide for themselves: it is about their own work' },
});

/** Who may say yes for somebody: by the ages each route is for, and work only for those who tell of it. */
function waysFor({ about }: Person): readonly Option[] {
  const { ageBand } = about;
  if (isAtWork(about)) return ways.filter(({ value }) => value === 'staff');
  return ageBand === undefined
    ? []
    : ways.filter(({ value }) => value !== 'staff' && agesOf[value].includes(ageBand));
}

/** Whether somebody's route needs this written down. */
const neededFor = (field: (typeof neededByRoute)[number]['field']) => (facts: Person) =>
  decides(facts) &&
  neededByRoute.some((need) => need.field === field && need.route === facts.about.consent?.route);

/** The consent forms in use, newest first. */
function formsFor({ story }: Person): readonly Option[] {
  return [...(story.house?.forms ?? [])]
    .filter(([, form]) => form.from <= story.on)
    .toSorted(([, one], [, other]) => (one.from < other.from ? 1 : -1))
    .map(([value, { from }]) => ({ value, words: `${value}, in use since ${writeDate(from)}` }));
}

const roleOnly = 'What they do, as in “participation worker”; never a name.';
const longestRole = consent.shape.takenBy.maxLength ?? undefined;

/** The first yes: to telling the story, before anything is written. */
export const agreement: readonly Question<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['consent', 'route'],
    words: 'Who decides?',
    applies: (facts) => decides(facts) && facts.about.ageBand !== undefined,
    options: waysFor,
  },
  {
    type: 'text',
    path: ['consent', 'competence', 'assessedBy'],
    words: 'Who talked with them, and is sure that they understand?',
    hint: roleOnly,
    most: longestRole,
    applies: neededFor('competence'),
    suggest: asOthers(['consent', 'competence', 'assessedBy']),
  },
  {
    type: 'day',
    path: ['consent', 'competence', 'on'],
    words: 'When did they talk?',
    applies: neededFor('competence'),
    max: ({ story }) => story.on,
    suggest: justToday,
  },
  {
    type: 'choice',
    path: ['consent', 'holder'],
    words: 'Who has parental responsibility, and says yes?',
    applies: neededFor('holder'),
    options: () => holders,
  },
  {
    type: 'choice',
    path: ['consent', 'childsView', 'view'],
    words: 'What does the child say?',
    hint: 'If they say no, the answer is no: please leave this story with them.',
    applies: neededFor('childsView'),
    options: () => views,
  },
  {
    type: 'day',
    path: ['consent', 'childsView', 'on'],
    words: 'When was the child asked?',
    applies: neededFor('childsView'),
    max: ({ story }) => story.on,
    suggest: justToday,
  },
  {
    type: 'day',
    path: ['consent', 'agreedToTell'],
    words: 'When did they agree that the story may be written?',
    hint: 'The first yes, before anything is written. The second follows when they have read it.',
    applies: decides,
    max: (facts) => earliest([facts.story.on, released(facts)]),
    suggest: justToday,
  },
  {
    type: 'text',
    path: ['consent', 'takenBy'],
    words: 'Who asked them?',
    hint: roleOnly,
    most: longestRole,
    applies: decides,
    suggest: asOthers(['consent', 'takenBy']),
  },
  {
    type: 'choice',
    path: ['consent', 'method'],
    words: 'How is their yes kept?',
    applies: decides,
    options: () => methods,
  },
  {
    type: 'choice',
    path: ['consent', 'form'],
    words: 'Which consent form did they read, or hear?',
    applies: decides,
    options: formsFor,
  },
  {
    type: 'text',
    path: ['consent', 'record'],
    words: 'Where does it stand in your register?',
    hint: 'The reference alone, as in SOS-2026-014. The form itself stays in your own secure system.',
    applies: decides,
  },
];

const holders = optionsOf(consent.shape.holder.unwrap().options, {
  parent: { words: 'A parent' },
  guardian: { words: 'A guardian' },
  'local-authority-care-order': { words: 'The council, by a care order' },
});

const views = optionsOf(childsView.shape.view.options, {
  agrees: { words: 'They agree' },
  'too-young': { words: 'They are too young to say' },
});

const methods = optionsOf(consent.shape.method.options, {
  signed: { words: 'A signed form' },
  recorded: { words: 'A recording' },
  witnessed: { words: 'They said it, and a witness wrote it down' },
});
