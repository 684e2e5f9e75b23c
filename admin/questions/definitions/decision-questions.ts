import { childsView, competence, consent } from '../../../src/story/schema/consent.ts';
import { firstAgeOfAsking } from '../../../src/story/rules/childs-view-fits-age.ts';
import { needsReasonWithoutHolder } from '../../../src/story/rules/competent-child-supported.ts';
import { isOtherParentAsked } from '../../../src/story/rules/other-parent-heard.ts';
import {
  isRequiredByRoute,
  mayHaveRouteField,
  type RouteField,
} from '../../../src/story/rules/route-fields-complete.ts';
import { decisionQuestionWords as words } from '../../../src/words/decision-questions-en-gb.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { careOrderQuestions } from './care-order-questions.ts';
import { bestInterestsQuestions } from './best-interests-questions.ts';
import { longestRole } from './first-yes-questions.ts';
import { roleHintBeside } from './role-hints.ts';
import { needsOwnConsent, untilRelease, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { suggestSameAsOthers, suggestToday, suggestTodayUntilRelease } from './suggestions.ts';

/** Makes a condition that is true if the person's consent may have a field of a route. */
const mayHave = (field: RouteField) => (facts: PersonFacts) =>
  needsOwnConsent(facts) &&
  mayHaveRouteField(field, facts.about.consent?.route, facts.about.ageBand);

const needsReason = ({ about }: PersonFacts) =>
  needsReasonWithoutHolder({
    ageBand: about.ageBand,
    route: about.consent?.route,
    holder: about.consent?.holder,
  });

const needsOtherParentsView = (facts: PersonFacts) =>
  needsOwnConsent(facts) &&
  isOtherParentAsked(facts.about.consent?.route, facts.about.consent?.holder);

const holderOptions = optionsOf(consent.shape.holder.unwrap().options, {
  parent: { words: 'A parent' },
  guardian: { words: 'A guardian' },
  'special-guardian': { words: 'A special guardian' },
  adopter: { words: 'An adoptive parent' },
  'lives-with-order': { words: 'Somebody with a court order that the child lives with them' },
  'step-parent-with-responsibility': { words: 'A step-parent with parental responsibility' },
  'local-authority-care-order': { words: 'The council, by a care order' },
});

/** Returns who can hold parental responsibility. A child under a care order is looked after. */
function holderOptionsFor({ about }: PersonFacts) {
  const isByCareOrder = about.consent?.route === 'parental' && about.protected !== 'no';
  return isByCareOrder
    ? holderOptions
    : holderOptions.filter(({ value }) => value !== 'local-authority-care-order');
}

const viewOptions = optionsOf(childsView.shape.view.options, words.views);
const reasonOptions = optionsOf(
  competence.shape.withoutHolder.unwrap().shape.because.options,
  words.withoutHolderReasons,
);
const otherParentOptions = optionsOf(
  consent.shape.otherParent.unwrap().options,
  words.otherParents,
);

function isTooYoungToAsk({ consent: { release } = {} }: PersonDraft): boolean {
  const age = release?.ageOnRelease;
  return age !== undefined && age < firstAgeOfAsking;
}

const competenceQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'text',
    path: ['consent', 'competence', 'assessedBy'],
    words: 'Who talked with them, and is sure that they understand?',
    hint: (facts) => roleHintBeside(facts, facts.about.consent?.competence?.assessedBy),
    maxLength: longestRole,
    applies: mayHave('competence'),
    suggest: suggestSameAsOthers(['consent', 'competence', 'assessedBy']),
  },
  {
    type: 'day',
    path: ['consent', 'competence', 'on'],
    words: 'When did they talk?',
    applies: mayHave('competence'),
    max: untilRelease,
    suggest: suggestTodayUntilRelease,
  },
];

const withoutHolderQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['consent', 'competence', 'withoutHolder', 'because'],
    ...words.withoutHolder,
    applies: needsReason,
    options: () => reasonOptions,
  },
  {
    type: 'day',
    path: ['consent', 'competence', 'withoutHolder', 'on'],
    ...words.withoutHolderOn,
    applies: needsReason,
    max: untilRelease,
    suggest: suggestTodayUntilRelease,
  },
];

const childsViewQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['consent', 'childsView', 'view'],
    ...words.view,
    applies: mayHave('childsView'),
    // Only the age in years says whether a child is too young to be asked.
    options: ({ about }) =>
      isTooYoungToAsk(about)
        ? viewOptions
        : viewOptions.filter(({ value }) => value !== 'too-young'),
  },
  {
    type: 'text',
    path: ['consent', 'childsView', 'by'],
    ...words.viewBy,
    maxLength: longestRole,
    applies: (facts) =>
      mayHave('childsView')(facts) && facts.about.consent?.childsView?.view === 'observed',
    suggest: suggestSameAsOthers(['consent', 'childsView', 'by']),
  },
  {
    type: 'day',
    path: ['consent', 'childsView', 'on'],
    words: 'When was the child asked?',
    applies: mayHave('childsView'),
    max: untilRelease,
    // As a rule, the worker asks child and parents on the same visit.
    propose: ({ about }) =>
      about.consent?.childsView?.view === undefined
        ? undefined
        : parseDay(about.consent.agreedToTell),
    suggest: suggestTodayUntilRelease,
  },
];

const otherParentQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['consent', 'otherParent'],
    ...words.otherParent,
    applies: needsOtherParentsView,
    options: () => otherParentOptions,
  },
  {
    type: 'day',
    path: ['consent', 'objectionWeighed', 'on'],
    ...words.parentWeighed,
    applies: (facts) =>
      needsOtherParentsView(facts) && facts.about.consent?.otherParent === 'disagrees',
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
];

/** The questions about the adults who decide for a child or with a child. */
export const decisionQuestions: readonly FormQuestion<PersonDraft>[] = [
  ...competenceQuestions,
  {
    type: 'choice',
    path: ['consent', 'holder'],
    ...words.holder,
    // From 10 to 12 a holder agrees too, unless the lead has recorded the reason why not.
    optional: ({ about }) => !isRequiredByRoute('holder', about.consent?.route),
    applies: mayHave('holder'),
    options: holderOptionsFor,
  },
  ...withoutHolderQuestions,
  ...childsViewQuestions,
  ...otherParentQuestions,
  ...careOrderQuestions,
  ...bestInterestsQuestions,
];
