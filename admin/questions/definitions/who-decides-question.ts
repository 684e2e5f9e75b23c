import { ageBandsByRoute } from '../../../src/story/rules/route-matches-person.ts';
import { routes } from '../../../src/story/vocabulary.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type AnswerOption, type FormQuestion } from './form-question.ts';

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
 * The question who decides for a person. From 16 the law presumes that people decide for themselves
 * (Mental Capacity Act 2005, section 1(2)). So the form states this, and asks only if somebody
 * wants to change it.
 */
export const whoDecidesQuestion: FormQuestion<PersonDraft> = {
  type: 'choice',
  path: ['consent', 'route'],
  words: 'Who decides?',
  applies: (facts) => needsOwnConsent(facts) && facts.about.ageBand !== undefined,
  options: routeOptionsFor,
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
