import { addMonths } from '../../../src/story/plain-date.ts';
import { agesOfBand } from '../../../src/story/rules/age-matches-band.ts';
import { firstAgeOfAsking } from '../../../src/story/rules/childs-view-fits-age.ts';
import {
  coolingOffDays,
  expiryLimitMonths,
  reviewLimitMonths,
} from '../../../src/story/release-periods.ts';
import { release } from '../../../src/story/schema/release.ts';
import { releaseQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { afterReleaseQuestions } from './after-release-questions.ts';
import { usesOffered } from './offered-uses.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { isChildInTheStory } from './own-name-limits.ts';
import {
  firstReleaseDay,
  needsOwnConsent,
  isUnderAge,
  releaseDay,
  type PersonFacts,
} from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { recognisableByQuestion } from './recognisable-by-question.ts';
import { suggestToday, suggestMonthsAfter, suggestWitness } from './suggestions.ts';

/** The months after a release that the form proposes, to ask again whether people are happy. */
const proposedReviewMonths = 12;
/** The months after a release that the form proposes as its end. */
const proposedExpiryMonths = 24;

/** Makes a function that returns the day some months after the release. */
const monthsAfterRelease = (months: number) => (facts: PersonFacts) => {
  const day = releaseDay(facts);
  return day && addMonths(day, months);
};

const readingOptions = optionsOf(release.shape.how.options, {
  'read-alone': { words: 'By themselves' },
  'read-together': { words: 'Together with somebody' },
  'read-aloud': { words: 'It was read out to them' },
});

const approvalQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'version',
    path: ['consent', 'release', 'fingerprint'],
    code: 'fingerprint',
    words: 'Which version did they approve?',
    hint: 'The code is on the reading copy. It changes when the words, the names or the pictures change.',
    button: 'They have read and approved this version',
    whenChanged: 'Have it read and approved again, or undo the change.',
    dayPath: ['consent', 'release', 'on'],
    applies: needsOwnConsent,
  },
  {
    type: 'day',
    path: ['consent', 'release', 'on'],
    words: 'When did they approve it?',
    applies: needsOwnConsent,
    min: firstReleaseDay,
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
  {
    type: 'choice',
    path: ['consent', 'release', 'how'],
    words: 'How did they read it?',
    applies: needsOwnConsent,
    options: () => readingOptions,
  },
  {
    type: 'text',
    path: ['consent', 'release', 'witness'],
    words: 'Who was with them?',
    hint: (facts) =>
      `Write what they do, as in “social worker” or “advocate”. Never write a name.${
        isUnderAge(facts)
          ? ' For somebody under 18, not everything is in the hands of whoever asked them.'
          : ''
      }`,
    maxLength: release.shape.witness.unwrap().maxLength ?? undefined,
    applies: (facts) => needsOwnConsent(facts) && facts.about.consent?.route !== 'staff',
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
    type: 'number',
    path: ['consent', 'release', 'ageOnRelease'],
    ...words.ageOnRelease,
    applies: (facts) => needsOwnConsent(facts) && isUnderAge(facts),
    min: ({ about }) => agesOfBand[about.ageBand ?? 'under-10'][0],
    max: ({ about }) =>
      about.consent?.childsView?.view === 'too-young'
        ? firstAgeOfAsking - 1
        : agesOfBand[about.ageBand ?? '16-17'][1],
  },
  {
    type: 'day',
    path: ['consent', 'release', 'reviewOn'],
    words: words.reviewOn.words,
    hint: (facts) => {
      const limit = `At most ${String(reviewLimitMonths)} months after they approved it.`;
      return isUnderAge(facts) ? `${limit} ${words.reviewOn.ofChild}` : limit;
    },
    applies: needsOwnConsent,
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
    hint: 'Everyone has these days to change their mind. Only an adult can give them up, and only where no child is in the story.',
    yes: 'They have asked us not to wait',
    optional: true,
    isRare: true,
    applies: (facts) =>
      needsOwnConsent(facts) && ![facts.about, ...facts.story.people].some(isChildInTheStory),
  },
];

/** The questions about the second yes, to the final version. */
export const releaseQuestions: readonly FormQuestion<PersonDraft>[] = [
  ...approvalQuestions,
  ...periodQuestions,
  ...afterReleaseQuestions,
];
