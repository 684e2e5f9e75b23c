import { childsView, consent } from '../../../src/story/schema/consent.ts';
import { fieldsByRoute, type RouteField } from '../../../src/story/rules/route-fields-complete.ts';
import { ageBandsByRoute } from '../../../src/story/rules/route-matches-person.ts';
import { earliest } from '../../../src/story/plain-date.ts';
import { routes } from '../../../src/story/vocabulary.ts';
import { writeDate } from '../../../src/words/dates.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, releaseDay, type PersonFacts } from './person-facts.ts';
import { optionsOf, type AnswerOption, type FormQuestion } from './form-question.ts';
import { suggestSameAsOthers, suggestToday } from './suggestions.ts';

const routeOptions = optionsOf(routes, {
  own: { words: 'They decide for themselves: they are 16 or over' },
  'own-competent': {
    words: 'They decide for themselves',
    hint: 'Somebody who knows about this has talked with them, and is sure that they understand.',
  },
  parental: {
    words: 'A parent, a guardian or the council decides with them',
    hint: 'If the child says no, the answer is no.',
  },
  'best-interests': {
    words: 'A decision in their best interests: they cannot make it themselves',
    hint: 'They are 16 or over. If they object, by word or by what they do, the answer is no.',
  },
  staff: { words: 'They decide for themselves: it is about their own work' },
});

/**
 * Returns the consent routes for a person's age. The route for staff is only for people who tell of
 * their own work.
 */
function routeOptionsFor({ about }: PersonFacts): readonly AnswerOption[] {
  const { ageBand } = about;
  if (tellsOfOwnWork(about)) return routeOptions.filter(({ value }) => value === 'staff');
  return ageBand === undefined
    ? []
    : routeOptions.filter(
        ({ value }) => value !== 'staff' && ageBandsByRoute[value].includes(ageBand),
      );
}

/** Makes a condition: whether the person's consent route needs a field. */
const isNeededByRoute = (field: RouteField) => (facts: PersonFacts) =>
  needsOwnConsent(facts) &&
  fieldsByRoute.some((need) => need.field === field && need.route === facts.about.consent?.route);

/** Returns the consent forms in use, newest first. */
function consentFormOptions({ story }: PersonFacts): readonly AnswerOption[] {
  return [...(story.context?.forms ?? [])]
    .filter(([, form]) => form.from <= story.on)
    .toSorted(([, a], [, b]) => (a.from < b.from ? 1 : -1))
    .map(([value, { from }]) => ({ value, words: `${value}, in use since ${writeDate(from)}` }));
}

const roleHint = 'Write what they do, as in “participation worker”. Never write a name.';
const longestRole = consent.shape.takenBy.maxLength ?? undefined;

/** The questions about the first yes, to telling the story, before anything is written. */
export const agreementQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['consent', 'route'],
    words: 'Who decides?',
    applies: (facts) => needsOwnConsent(facts) && facts.about.ageBand !== undefined,
    options: routeOptionsFor,
  },
  {
    type: 'text',
    path: ['consent', 'competence', 'assessedBy'],
    words: 'Who talked with them, and is sure that they understand?',
    hint: roleHint,
    maxLength: longestRole,
    applies: isNeededByRoute('competence'),
    suggest: suggestSameAsOthers(['consent', 'competence', 'assessedBy']),
  },
  {
    type: 'day',
    path: ['consent', 'competence', 'on'],
    words: 'When did they talk?',
    applies: isNeededByRoute('competence'),
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
  {
    type: 'choice',
    path: ['consent', 'holder'],
    words: 'Who has parental responsibility, and says yes?',
    applies: isNeededByRoute('holder'),
    options: () => holderOptions,
  },
  {
    type: 'choice',
    path: ['consent', 'childsView', 'view'],
    words: 'What does the child say?',
    hint: 'If they say no, the answer is no: please leave this story with them.',
    applies: isNeededByRoute('childsView'),
    options: () => viewOptions,
  },
  {
    type: 'day',
    path: ['consent', 'childsView', 'on'],
    words: 'When was the child asked?',
    applies: isNeededByRoute('childsView'),
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
  {
    type: 'day',
    path: ['consent', 'agreedToTell'],
    words: 'When did they agree that the story may be written?',
    hint: 'The first yes, before anything is written. The second follows when they have read it.',
    applies: needsOwnConsent,
    max: (facts) => earliest([facts.story.on, releaseDay(facts)]),
    suggest: suggestToday,
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
  {
    type: 'choice',
    path: ['consent', 'method'],
    words: 'How is their yes kept?',
    applies: needsOwnConsent,
    options: () => methodOptions,
  },
  {
    type: 'choice',
    path: ['consent', 'form'],
    words: 'Which consent form did they read, or hear?',
    applies: needsOwnConsent,
    options: consentFormOptions,
  },
  {
    type: 'text',
    path: ['consent', 'record'],
    words: 'What is its reference in your register?',
    hint: 'Only the reference, as in SOS-2026-014. The form itself stays in your own secure system.',
    applies: needsOwnConsent,
  },
];

const holderOptions = optionsOf(consent.shape.holder.unwrap().options, {
  parent: { words: 'A parent' },
  guardian: { words: 'A guardian' },
  'special-guardian': { words: 'A special guardian' },
  adopter: { words: 'An adoptive parent' },
  'lives-with-order': { words: 'Somebody with an order that the child lives with them' },
  'step-parent-with-responsibility': { words: 'A step-parent with parental responsibility' },
  'local-authority-care-order': { words: 'The council, by a care order' },
});

const viewOptions = optionsOf(childsView.shape.view.options, {
  agrees: { words: 'They agree' },
  'too-young': { words: 'They are too young to say' },
  observed: { words: 'They cannot say it in words, and are content' },
});

const methodOptions = optionsOf(consent.shape.method.options, {
  signed: { words: 'A signed form' },
  recorded: { words: 'A recording' },
  witnessed: { words: 'They said it, and a witness wrote it down' },
});
