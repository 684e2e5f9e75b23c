import { recognisableBy } from '../../../src/story/vocabulary.ts';
import { addMonths } from '../../../src/story/plain-date.ts';
import { release } from '../../../src/story/schema/consent.ts';
import {
  coolingOffDays,
  expiryLimitMonths,
  reviewLimitMonths,
} from '../../../src/story/rules/release-is-valid.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { needsOwnConsent, isUnderAge, releaseDay, type PersonFacts } from './person-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import { suggestSameAsOthers, suggestToday, suggestMonthsAfter } from './suggestions.ts';

/** Makes a limit: the day some months after the release. */
const monthsAfterRelease = (months: number) => (facts: PersonFacts) => {
  const day = releaseDay(facts);
  return day && addMonths(day, months);
};

/** Whether the person has to be asked again when they grow up or leave care. */
const needsAskingAgain = (facts: PersonFacts) =>
  needsOwnConsent(facts) &&
  (isUnderAge(facts) ||
    (facts.story.kind === 'young-person' && facts.about.consent?.route === 'own'));

/** The questions about the second yes, to the final version. */
export const releaseQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'version',
    path: ['consent', 'release', 'fingerprint'],
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
    min: ({ about }) => parseDay(about.consent?.agreedToTell),
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
    hint: 'Write what they do, as in “social worker” or “advocate”. Never write a name.',
    maxLength: release.shape.witness.unwrap().maxLength ?? undefined,
    applies: (facts) => needsOwnConsent(facts) && facts.about.consent?.route !== 'staff',
    suggest: suggestSameAsOthers(['consent', 'release', 'witness']),
  },
  {
    type: 'uses',
    path: ['consent', 'release', 'uses'],
    words: 'What do they say yes to?',
    hint: 'Tick what they have said yes to, and nothing else. The story is put to a use only once everyone in it has allowed that use.',
    applies: needsOwnConsent,
    min: releaseDay,
    max: ({ about }) => parseDay(about.consent?.release?.expiresOn),
  },
  {
    type: 'several',
    path: ['consent', 'release', 'recognisableBy'],
    words: 'May people recognise them?',
    hint: 'Tick this only if they are the person who can be seen or heard, and they have said yes to exactly that. If it is somebody else, leave it empty.',
    optional: true,
    applies: (facts) => needsOwnConsent(facts) && facts.story.shows.length > 0,
    options: ({ story }) => recognisableOptions.filter(({ value }) => story.shows.includes(value)),
  },
  {
    type: 'day',
    path: ['consent', 'release', 'reviewOn'],
    words: 'When do we ask whether they are still happy with it?',
    hint: `At most ${String(reviewLimitMonths)} months after they approved it.`,
    applies: needsOwnConsent,
    min: releaseDay,
    max: monthsAfterRelease(reviewLimitMonths),
    suggest: (facts) => suggestMonthsAfter(releaseDay(facts), [12]),
  },
  {
    type: 'day',
    path: ['consent', 'release', 'expiresOn'],
    words: 'What is the last day it may be shown?',
    hint: `The day they have chosen, at most ${String(expiryLimitMonths)} months after they approved it. After that day the story comes down, unless they say yes again.`,
    applies: needsOwnConsent,
    min: releaseDay,
    max: monthsAfterRelease(expiryLimitMonths),
    suggest: (facts) => suggestMonthsAfter(releaseDay(facts), [12, 24, expiryLimitMonths]),
  },
  {
    type: 'confirm',
    path: ['consent', 'release', 'coolingOffWaived'],
    words: `May it be shown before ${String(coolingOffDays)} days have passed?`,
    hint: 'Everyone has these days to change their mind.',
    yes: 'They have asked us not to wait',
    optional: true,
    applies: needsOwnConsent,
  },
  {
    type: 'day',
    path: ['consent', 'askAgainOn'],
    words: 'When do they turn 16 or 18, or leave care?',
    hint: (facts) => {
      const askAgainDay = parseDay(facts.about.consent?.askAgainOn);
      const releasedOn = releaseDay(facts);
      return askAgainDay && releasedOn && askAgainDay < releasedOn
        ? 'They have said yes again since this day. Is there another such day to come?'
        : 'Your register has this date. From that day the story is not shown until they say yes again themselves.';
    },
    optional: true,
    applies: needsAskingAgain,
  },
];

const recognisableOptions = optionsOf(recognisableBy, {
  face: {
    words: 'By their face',
    hint: 'A picture or film shows their face. People who know them will recognise them, whatever the story calls them.',
  },
  voice: {
    words: 'By their voice',
    hint: 'Their voice can be heard in the recording. Family and friends recognise a voice at once.',
  },
  'name-of-teller': { words: 'By the own name of somebody else in the story' },
});

const readingOptions = optionsOf(release.shape.how.options, {
  'read-alone': { words: 'By themselves' },
  'read-together': { words: 'Together with somebody' },
  'read-aloud': { words: 'It was read out to them' },
});
