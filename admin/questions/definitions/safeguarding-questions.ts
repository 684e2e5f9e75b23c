import { safeguarding } from '../../../src/story/schema/safeguarding.ts';
import { concludedCourts } from '../../../src/story/rules/legal-check-recorded.ts';
import { showsFaceOrVoice } from '../../../src/story/vocabulary.ts';
import { reviewQuestionWords as words } from '../../../src/words/review-questions-en-gb.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { hasOwnNameToWeigh } from './own-name-limits.ts';
import { hasOpenPrinciples } from './principle-questions.ts';
import type { PersonDraft, SafeguardingDraft, StoryFacts } from './story-facts.ts';
import { suggestToday } from './suggestions.ts';
import { weighedNoesQuestion } from './weighed-noes-question.ts';
import {
  optionsOf,
  type FormQuestion,
  type FormQuestions,
  type QuestionFacts,
} from './form-question.ts';

const courtOptions = optionsOf(safeguarding.shape.courtProceedings.options, {
  none: { words: 'No' },
  concluded: {
    words: 'Yes, and it is over',
    hint: 'The law still protects the child. A lawyer has to say that the story may be told.',
  },
  'court-permission': { words: 'Yes, and the court has given permission for this story' },
  ongoing: {
    words: 'Yes, and it is still going on',
    hint: 'The story is not shown. Nobody’s consent can change that.',
  },
});

const criminalOptions = optionsOf(safeguarding.shape.criminalProceedings.options, {
  none: words.criminal.none,
  concluded: words.criminal.concluded,
  ongoing: words.criminal.ongoing,
});

/** Whether readers can identify a person by their own name, face or voice. */
const isIdentified = ({ naming, consent }: PersonDraft) =>
  naming === 'own-name' || showsFaceOrVoice(consent?.release?.recognisableBy);

/**
 * Whether readers can identify a person in a story with people who were not asked, so that the lead
 * has to weigh it.
 */
function identifiesHidden({ people }: StoryFacts): boolean {
  return people.some((person) => isIdentified(person) && hasOwnNameToWeigh(person, people));
}

/**
 * Whether the independent person or the parents object under a care order, so that a lawyer has to
 * check the story.
 */
function hasObjection({ people }: StoryFacts): boolean {
  return people.some(({ consent }) =>
    [consent?.independent?.view, consent?.parentsConsulted?.view].includes('objects'),
  );
}

function needsLegalCheck({ about, story }: QuestionFacts<SafeguardingDraft>): boolean {
  return concludedCourts(about).length > 0 || identifiesHidden(story) || hasObjection(story);
}

function needsNotAskedWeighed({ story }: QuestionFacts<SafeguardingDraft>): boolean {
  return story.people.some(({ position }) => position === 'not-asked') || identifiesHidden(story);
}

const outcomeOptions = optionsOf(safeguarding.shape.outcome.options, {
  clear: { words: 'Yes, this version may be told' },
  hold: {
    words: 'Not now: pause the story',
    hint: 'It comes down at the next build and stays down until you say yes. No reason is written here.',
  },
});

const versionWords = questionsWords.version;

/**
 * Says that the principles come first, because the review signs their answers with the words. A
 * review that was signed too early would count as outdated at once.
 */
function waitsForPrinciples({ story }: QuestionFacts): string | undefined {
  return hasOpenPrinciples(story) ? versionWords.principlesFirst : undefined;
}

/** Whether the button that signs the version will write this answer too. */
const isSignedAtOnce = ({ about }: QuestionFacts<SafeguardingDraft>) =>
  about.fingerprint === undefined;

/** The role of the reviewer, unless somebody writes another. */
const usualReviewer = 'safeguarding lead';

const questions: readonly FormQuestion<SafeguardingDraft>[] = [
  {
    type: 'choice',
    path: ['courtProceedings'],
    words: 'Has a family court been involved?',
    options: () => courtOptions,
    together: () => ({
      words: words.noneOfThese,
      changes: [
        { path: ['courtProceedings'], value: 'none' },
        { path: ['criminalProceedings'], value: 'none' },
        { path: ['otherRestriction'], value: false },
      ],
    }),
  },
  {
    type: 'choice',
    path: ['criminalProceedings'],
    words: words.criminal.words,
    options: () => criminalOptions,
  },
  {
    type: 'day',
    path: ['legalCheckOn'],
    ...words.legalCheckOn,
    applies: needsLegalCheck,
    max: ({ story }) => story.on,
  },
  {
    type: 'yes-no',
    path: ['otherRestriction'],
    words: 'Does any other order, or a ban on reporting, apply?',
    yes: { words: 'Yes', hint: 'The story is not shown while it applies.' },
    no: { words: 'No' },
  },
  {
    type: 'day',
    path: ['notAskedWeighed', 'on'],
    ...words.notAskedWeighed,
    applies: needsNotAskedWeighed,
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
  {
    type: 'choice',
    path: ['outcome'],
    words: 'May the story be told?',
    isAnsweredElsewhere: isSignedAtOnce,
    options: () => outcomeOptions,
  },
  {
    type: 'text',
    path: ['reviewedBy'],
    words: 'Who has reviewed it?',
    hint: 'Write what they do. Never write a name.',
    maxLength: safeguarding.shape.reviewedBy.maxLength ?? undefined,
    isAnsweredElsewhere: ({ about }) => about.outcome === undefined,
    propose: ({ about }) => (about.outcome === undefined ? undefined : usualReviewer),
    suggest: ({ about }) =>
      about.reviewedBy === undefined ? [{ value: usualReviewer, words: usualReviewer }] : [],
  },
  {
    type: 'version',
    path: ['fingerprint'],
    fingerprintField: 'fingerprint',
    alsoSets: { path: ['wordsFingerprint'], fingerprintField: 'wordsFingerprint' },
    words: 'Which version was reviewed?',
    hint: 'When the words, the names or the pictures change, the story needs reviewing again.',
    // Whoever signs says in the same press whether the version may be told.
    buttons: [
      { words: words.sign.clear, changes: [{ path: ['outcome'], value: 'clear' }] },
      { words: words.sign.hold, changes: [{ path: ['outcome'], value: 'hold' }] },
    ],
    waitsFor: waitsForPrinciples,
    whatChanged: versionWords.whatChanged.story,
    whenChanged: 'Have it reviewed again, or undo the change.',
    dayPath: ['reviewedOn'],
  },
  {
    type: 'version',
    path: ['wordsFingerprint'],
    fingerprintField: 'wordsFingerprint',
    words: words.wordsFingerprint.words,
    hint: words.wordsFingerprint.hint,
    isAnsweredElsewhere: isSignedAtOnce,
    buttons: [{ words: words.wordsFingerprint.button }],
    waitsFor: waitsForPrinciples,
    whatChanged: versionWords.whatChanged.beside,
    whenChanged: 'Have it reviewed again, or undo the change.',
    dayPath: ['reviewedOn'],
  },
  {
    type: 'day',
    path: ['reviewedOn'],
    words: 'When was it reviewed?',
    isAnsweredElsewhere: isSignedAtOnce,
    max: ({ story }) => story.on,
  },
  weighedNoesQuestion,
];

/** The questions of the safeguarding lead's review. */
export const safeguardingQuestions = questions as FormQuestions;
