import { usesOfferedTo } from '../../../src/consent/form-coverage.ts';
import { addMonths } from '../../../src/story/plain-date.ts';
import {
  coolingOffDays,
  expiryLimitMonths,
  reviewLimitMonths,
} from '../../../src/story/release-periods.ts';
import { release } from '../../../src/story/schema/release.ts';
import { comparableRole } from '../../../src/story/rules/roles-are-separate.ts';
import { routes, type Use } from '../../../src/story/vocabulary.ts';
import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { askAgainQuestion } from './ask-again-question.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { roleHintBeside } from './role-hints.ts';
import {
  firstReleaseDay,
  needsOwnConsent,
  isUnderAge,
  releaseDay,
  type PersonFacts,
} from './person-facts.ts';
import type { FormQuestion } from './form-question.ts';
import { recognisableByQuestion } from './recognisable-by-question.ts';
import { suggestToday, suggestMonthsAfter, suggestWitness } from './suggestions.ts';

/** After how many months the form proposes to ask people again whether they are still happy. */
const proposedReviewMonths = 12;
/** After how many months the form proposes that a release ends. */
const proposedExpiryMonths = 24;

/** Makes a function that returns the day that many months after a person's release. */
const monthsAfterRelease = (months: number) => (facts: PersonFacts) => {
  const day = releaseDay(facts);
  return day && addMonths(day, months);
};

const readingOptions = release.shape.how.options.map((value) => ({
  value,
  ...words.readings[value],
}));

/** Whether the button that records the approval will write this answer too. */
const isWrittenByApproval = ({ about }: PersonFacts) =>
  about.consent?.release?.fingerprint === undefined;

/** Whether the release has no day yet. The form proposes this answer once it has one. */
const hasNoReleaseDay = (facts: PersonFacts) => releaseDay(facts) === undefined;

/** Whether a person is mentioned, or an adult. Without an age band, a person may be a child. */
const isAdultOrMentioned = ({ part, ageBand }: PersonDraft) =>
  part === 'mentioned' || ageBand === 'adult';

const howPath = ['consent', 'release', 'how'] as const;
const witnessPath = ['consent', 'release', 'witness'] as const;

/** Whether a witness has to be with a person who approves the version. */
const needsWitness = (facts: PersonFacts) =>
  needsOwnConsent(facts) && facts.about.consent?.route !== 'staff';

/** Whether an advocate may be the witness. The role that took the consent may not be. */
const mayHaveAdvocateAsWitness = (facts: PersonFacts) =>
  needsWitness(facts) && comparableRole(facts.about.consent?.takenBy ?? '') !== words.advocate;

const approvalQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'version',
    path: ['consent', 'release', 'fingerprint'],
    fingerprintField: 'fingerprint',
    words: 'Which version did they approve?',
    hint: 'The code is on the reading copy. It changes when the words, the names or the pictures change.',
    buttons: [
      ...readingOptions.map(({ value, button }) => ({
        words: button,
        changes: [{ path: howPath, value }],
      })),
      {
        words: words.withAdvocate,
        changes: [
          { path: howPath, value: 'read-together' },
          { path: witnessPath, value: words.advocate },
        ],
        applies: mayHaveAdvocateAsWitness,
      },
    ],
    whatChanged: questionsWords.version.whatChanged.story,
    whenChanged: 'Have it read and approved again, or undo the change.',
    dayPath: ['consent', 'release', 'on'],
    applies: needsOwnConsent,
  },
  {
    type: 'day',
    path: ['consent', 'release', 'on'],
    words: 'When did they approve it?',
    isAnsweredElsewhere: isWrittenByApproval,
    applies: needsOwnConsent,
    min: firstReleaseDay,
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
  {
    type: 'choice',
    path: howPath,
    words: 'How did they read it?',
    isAnsweredElsewhere: isWrittenByApproval,
    applies: needsOwnConsent,
    options: () => readingOptions,
  },
  {
    type: 'text',
    path: witnessPath,
    words: 'Who was with them?',
    hint: (facts) => roleHintBeside(facts, facts.about.consent?.release?.witness),
    maxLength: release.shape.witness.unwrap().maxLength ?? undefined,
    applies: needsWitness,
    suggest: suggestWitness,
  },
  {
    type: 'uses',
    path: ['consent', 'release', 'uses'],
    words: 'What do they say yes to?',
    hint: 'Tick what they have said yes to, and nothing else. The story is put to a use only once everyone in it has allowed that use.',
    applies: needsOwnConsent,
    offered: usesOffered,
    min: releaseDay,
    max: ({ about }) => parseDay(about.consent?.release?.expiresOn),
  },
  recognisableByQuestion,
];

const periodQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'day',
    path: ['consent', 'release', 'reviewOn'],
    words: words.reviewOn.words,
    hint: (facts) => {
      const limit = `At most ${String(reviewLimitMonths)} months after they approved it.`;
      return isUnderAge(facts) ? `${limit} ${words.reviewOn.ofChild}` : limit;
    },
    applies: needsOwnConsent,
    isAnsweredElsewhere: hasNoReleaseDay,
    min: releaseDay,
    max: monthsAfterRelease(reviewLimitMonths),
    propose: monthsAfterRelease(proposedReviewMonths),
    suggest: (facts) => suggestMonthsAfter(releaseDay(facts), [proposedReviewMonths]),
  },
  {
    type: 'day',
    path: ['consent', 'release', 'expiresOn'],
    words: 'What is the last day it may be shown?',
    hint: `The day they have chosen, at most ${String(expiryLimitMonths)} months after they approved it. After that day the story comes down, unless they say yes again.`,
    applies: needsOwnConsent,
    isAnsweredElsewhere: hasNoReleaseDay,
    min: releaseDay,
    max: monthsAfterRelease(expiryLimitMonths),
    propose: monthsAfterRelease(proposedExpiryMonths),
    suggest: (facts) =>
      suggestMonthsAfter(releaseDay(facts), [12, proposedExpiryMonths, expiryLimitMonths]),
  },
  {
    type: 'confirm',
    path: ['consent', 'release', 'coolingOffWaived'],
    words: `May it be shown before ${String(coolingOffDays)} days have passed?`,
    hint: 'Everyone has these days to change their mind. Only an adult who decides for themselves can give them up, and only where no child is in the story.',
    yes: 'They have asked us not to wait',
    optional: true,
    isRare: true,
    applies: (facts) =>
      needsOwnConsent(facts) &&
      facts.about.consent?.route !== 'best-interests' &&
      [facts.about, ...facts.story.people].every(isAdultOrMentioned),
  },
];

/** The questions about the second yes, to the final version. */
export const releaseQuestions: readonly FormQuestion<PersonDraft>[] = [
  ...approvalQuestions,
  ...periodQuestions,
  askAgainQuestion,
];

function usesOffered({ about, story }: PersonFacts): readonly Use[] {
  const { form, route } = about.consent ?? {};
  const from = form === undefined ? undefined : story.context?.forms.get(form)?.from;
  return usesOfferedTo(
    from,
    routes.find((known) => known === route),
  );
}
