import {
  asksAboutAnonymity,
  isAskedAboutAnonymity,
} from '../../../src/story/rules/anonymity-answered.ts';
import { mayWaiveAnonymity } from '../../../src/story/rules/anonymity-kept.ts';
import { protections } from '../../../src/story/vocabulary.ts';
import { protectionQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { isUnderAge, needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';

const protectionOptions = optionsOf(protections, words.protections);

/** Whether a person is anonymous for life and can waive the anonymity. */
const mayWaive = ({ about }: PersonFacts) =>
  about.part !== 'mentioned' &&
  about.anonymityForLife === true &&
  mayWaiveAnonymity(about.ageBand, about.consent?.route);

/**
 * The questions about how the law protects a person. If a content note names abuse or exploitation,
 * the form asks whether the person is anonymous for life.
 */
export const protectionQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['protected'],
    ...words.protected,
    applies: (facts) => needsOwnConsent(facts) && isUnderAge(facts),
    options: () => protectionOptions,
  },
  {
    type: 'yes-no',
    path: ['anonymityForLife'],
    ...words.anonymityForLife,
    optional: ({ about, story }) =>
      !isAskedAboutAnonymity(about) || !asksAboutAnonymity(story.contentNotes),
    isRare: true,
  },
  {
    type: 'day',
    path: ['waiver', 'on'],
    ...words.waiverOn,
    optional: true,
    applies: mayWaive,
    max: ({ story }) => story.on,
  },
  {
    type: 'day',
    path: ['waiver', 'legalCheckOn'],
    ...words.waiverCheckedOn,
    applies: (facts) => mayWaive(facts) && facts.about.waiver?.on !== undefined,
    min: ({ about }) => parseDay(about.waiver?.on),
    max: ({ story }) => story.on,
  },
];
