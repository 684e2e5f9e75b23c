import { ageBandsByRoute } from '../../../src/story/rules/route-matches-person.ts';
import { routes } from '../../../src/story/vocabulary.ts';
import { whoDecidesWords } from '../../../src/words/decision-questions-en-gb.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type AnswerOption, type FormQuestion } from './form-question.ts';

const routeOptions = optionsOf(routes, whoDecidesWords.routes);

/**
 * The question who decides for a person. From 16 the law presumes that people decide for themselves
 * (Mental Capacity Act 2005, section 1(2)). So the form states this. Beside it, a button leads to a
 * decision in their best interests, which nobody would look for behind “Change”.
 */
export const whoDecidesQuestion: FormQuestion<PersonDraft> = {
  type: 'choice',
  path: ['consent', 'route'],
  words: whoDecidesWords.words,
  applies: (facts) => needsOwnConsent(facts) && facts.about.ageBand !== undefined,
  options: routeOptionsFor,
  changeWords: whoDecidesWords.change,
  propose: (facts) =>
    routeOptionsFor(facts).some(({ value }) => value === 'own') ? 'own' : undefined,
};

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
