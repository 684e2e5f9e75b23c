import { bestInterests } from '../../../src/story/schema/consent.ts';
import {
  isRequiredByRoute,
  mayHaveRouteField,
  type RouteField,
} from '../../../src/story/rules/route-fields-complete.ts';
import { decisionQuestionWords as words } from '../../../src/words/decision-questions-en-gb.ts';
import type { PersonDraft } from './story-facts.ts';
import { longestRole } from './first-yes-questions.ts';
import { needsOwnConsent, untilRelease, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { suggestTodayUntilRelease } from './suggestions.ts';

const mayHave = (field: RouteField) => (facts: PersonFacts) =>
  needsOwnConsent(facts) &&
  mayHaveRouteField(field, facts.about.consent?.route, facts.about.ageBand);

/**
 * Whether the assessment is optional: it is, if the person decides for themselves. Few such people
 * need one.
 */
const isAssessmentOptional = ({ about }: PersonFacts) =>
  !isRequiredByRoute('capacity', about.consent?.route);

const viewOptions = optionsOf(bestInterests.shape.personsView.options, words.personsViews);

/** The questions about somebody of 16 or over who may lack capacity for this decision. */
export const bestInterestsQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'text',
    path: ['consent', 'capacity', 'assessedBy'],
    words: words.cannotDecide.words,
    hint: ({ about }) =>
      about.consent?.route === 'own' ? words.cannotDecide.forOwn : words.cannotDecide.hint,
    maxLength: longestRole,
    optional: isAssessmentOptional,
    isRare: true,
    applies: mayHave('capacity'),
  },
  {
    type: 'day',
    path: ['consent', 'capacity', 'on'],
    ...words.assessedOn,
    foldsWith: ['consent', 'capacity', 'assessedBy'],
    applies: (facts) =>
      mayHave('capacity')(facts) &&
      (!isAssessmentOptional(facts) || facts.about.consent?.capacity?.assessedBy !== undefined),
    max: untilRelease,
    suggest: suggestTodayUntilRelease,
  },
  {
    type: 'text',
    path: ['consent', 'bestInterests', 'decidedBy'],
    ...words.decidedBy,
    maxLength: longestRole,
    applies: mayHave('bestInterests'),
  },
  {
    type: 'day',
    path: ['consent', 'bestInterests', 'on'],
    ...words.decidedOn,
    applies: mayHave('bestInterests'),
    max: untilRelease,
    suggest: suggestTodayUntilRelease,
  },
  {
    type: 'lines',
    path: ['consent', 'bestInterests', 'consulted'],
    ...words.consulted,
    applies: mayHave('bestInterests'),
  },
  {
    type: 'text',
    path: ['consent', 'bestInterests', 'advocate'],
    ...words.advocate,
    maxLength: longestRole,
    applies: mayHave('bestInterests'),
  },
  {
    type: 'choice',
    path: ['consent', 'bestInterests', 'personsView'],
    ...words.personsView,
    applies: mayHave('bestInterests'),
    options: () => viewOptions,
  },
];
