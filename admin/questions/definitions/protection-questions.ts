import {
  asksAboutAnonymity,
  isAskedAboutAnonymity,
} from '../../../src/story/rules/anonymity-answered.ts';
import { mayWaiveAnonymity } from '../../../src/story/rules/anonymity-kept.ts';
import { protections, type Protection } from '../../../src/story/vocabulary.ts';
import { protectionQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { parseDay, type PersonDraft, type StoryFacts } from './story-facts.ts';
import { isUnderAge, needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';

const protectionOptions = optionsOf(protections, words.protections);

/**
 * The order in which the answers are offered. Several can be true of one child: a child with foster
 * carers is looked after too. The first that is true is the one that protects most.
 */
const byStrength = (a: { value: Protection }, b: { value: Protection }) =>
  strongestFirst.indexOf(a.value) - strongestFirst.indexOf(b.value);
const strongestFirst: readonly Protection[] = ['proceedings', 'fostered', 'looked-after', 'no'];

/** Whether a person is anonymous for life and can waive the anonymity. */
const mayWaive = ({ about }: PersonFacts) =>
  about.part !== 'mentioned' &&
  about.anonymityForLife === true &&
  mayWaiveAnonymity(about.ageBand, about.consent?.route);

/**
 * Whether everybody has approved the story, and nobody can be recognised in it. Until then nobody
 * knows, so the form asks.
 */
function isNobodyRecognisable({ people }: StoryFacts): boolean {
  const deciders = people.filter(({ part }) => part !== 'mentioned');
  return (
    deciders.length > 0 &&
    deciders.every(
      ({ naming, consent }) =>
        naming !== undefined &&
        naming !== 'own-name' &&
        consent?.release?.on !== undefined &&
        (consent.release.recognisableBy ?? []).length === 0,
    )
  );
}

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
    options: () => protectionOptions.toSorted(byStrength),
  },
  {
    type: 'yes-no',
    path: ['anonymityForLife'],
    ...words.anonymityForLife,
    optional: ({ about, story }) =>
      !isAskedAboutAnonymity(about) ||
      !asksAboutAnonymity(story.contentNotes) ||
      isNobodyRecognisable(story),
    isRare: true,
  },
  {
    type: 'day',
    path: ['waiver', 'on'],
    ...words.waiverOn,
    foldsWith: ['anonymityForLife'],
    optional: true,
    applies: mayWaive,
    max: ({ story }) => story.on,
  },
  {
    type: 'day',
    path: ['waiver', 'legalCheckOn'],
    ...words.waiverCheckedOn,
    foldsWith: ['waiver', 'on'],
    applies: (facts) => mayWaive(facts) && facts.about.waiver?.on !== undefined,
    min: ({ about }) => parseDay(about.waiver?.on),
    max: ({ story }) => story.on,
  },
];
