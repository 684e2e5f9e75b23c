import { ageBandsByRoute } from '../../../src/story/rules/route-matches-person.ts';
import { storyteller } from '../../../src/story/schema/person.ts';
import { namings, routes } from '../../../src/story/vocabulary.ts';
import { whoDecidesWords } from '../../../src/words/decision-questions-en-gb.ts';
import { ageQuestions } from './age-questions.ts';
import type { PersonDraft } from './story-facts.ts';
import { tellsOfOwnWork } from './part-choices.ts';
import { isUnderAge, needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type AnswerOption, type FormQuestion } from './form-question.ts';
import { ownNameCondition, ownNameRefusal } from './own-name-limits.ts';
import { positionQuestions } from './position-questions.ts';
import { relatedQuestion } from './related-question.ts';
import { protectionQuestions } from './protection-questions.ts';

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

const usualDescription = 'young person';

/** Whether a young person tells their own story. */
const tellsAsYoungPerson = (facts: PersonFacts) =>
  facts.story.kind === 'young-person' && facts.about.part === 'storyteller' && isUnderAge(facts);

const routeOptions = optionsOf(routes, whoDecidesWords.routes);

/**
 * The question who decides for a person. From 16 the law presumes that people decide for themselves
 * (Mental Capacity Act 2005, section 1(2)). So the form states this. Beside it, a button leads to a
 * decision in their best interests, which nobody would look for behind “Change”.
 */
const whoDecidesQuestion: FormQuestion<PersonDraft> = {
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
    // The words that tell least about a young person who tells their own story.
    propose: (facts) => (tellsAsYoungPerson(facts) ? usualDescription : undefined),
  },
  relatedQuestion,
];
