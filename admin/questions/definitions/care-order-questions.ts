import { independent, parentsConsulted } from '../../../src/story/schema/consent.ts';
import { headWord } from '../../../src/story/description/head-word.ts';
import { readPersonNoun } from '../../../src/story/description/person-nouns.ts';
import { isByCareOrder } from '../../../src/story/rules/care-order-has-views.ts';
import { decisionQuestionWords as words } from '../../../src/words/decision-questions-en-gb.ts';
import type { PersonDraft, StoryFacts } from './story-facts.ts';
import { needsOwnConsent, untilRelease, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { suggestTodayUntilRelease } from './suggestions.ts';

const hasCareOrder = (facts: PersonFacts) =>
  needsOwnConsent(facts) &&
  facts.about.consent?.route === 'parental' &&
  isByCareOrder(facts.about.consent.holder);

/** Whether a parent tells the story, by how the page describes them. */
function isToldByParent({ people }: StoryFacts): boolean {
  return people.some(({ part, description = '' }) => {
    const kin = readPersonNoun(headWord(description) ?? '')?.kin ?? '';
    return part === 'storyteller' && ['mother', 'father', 'parent'].includes(kin);
  });
}

const roleOptions = optionsOf(independent.shape.role.options, words.independentRoles);
const independentOptions = optionsOf(independent.shape.view.options, words.independentViews);
const parentsOptions = optionsOf(parentsConsulted.shape.view.options, words.parentsViews);

/**
 * The questions under a care order: the view of an independent person, and the view of the parents.
 */
export const careOrderQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['consent', 'independent', 'role'],
    ...words.independentRole,
    applies: hasCareOrder,
    options: () => roleOptions,
  },
  {
    type: 'choice',
    path: ['consent', 'independent', 'view'],
    ...words.independentView,
    applies: hasCareOrder,
    options: () => independentOptions,
  },
  {
    type: 'day',
    path: ['consent', 'independent', 'on'],
    ...words.independentOn,
    applies: hasCareOrder,
    max: untilRelease,
    suggest: suggestTodayUntilRelease,
  },
  {
    type: 'choice',
    path: ['consent', 'parentsConsulted', 'view'],
    words: words.parentsView.words,
    wordsFor: ({ story }) => (isToldByParent(story) ? words.parentsView.toldByParent : undefined),
    hint: ({ story }) =>
      isToldByParent(story) ? words.parentsView.toldByParentHint : words.parentsView.hint,
    applies: hasCareOrder,
    options: () => parentsOptions,
  },
  {
    type: 'day',
    path: ['consent', 'parentsConsulted', 'on'],
    ...words.parentsOn,
    applies: hasCareOrder,
    max: untilRelease,
    suggest: suggestTodayUntilRelease,
  },
];
