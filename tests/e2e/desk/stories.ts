import type { Kind } from '../../../src/story/vocabulary.ts';
import type { Answers, PersonInput, StoryWords } from './editor.ts';

// Invented stories, with the answers to every question of the form.

/** Everything that an editor enters for one story. */
export interface StoryInput {
  kind: Kind;
  title: string;
  people: readonly PersonInput[];
  words: StoryWords;
  /**
   * The answers about each release. The people who must release the story come first in `people`.
   */
  releases: readonly Answers[];
}

/** The answers about a release. Every person in these stories allows the same uses. */
const releaseAnswers: Answers = {
  'Which version did they approve?': 'They have read and approved this version',
  'How did they read it?': 'Together with somebody',
  'What do they say yes to?': [
    'On the public website',
    'In the staff library',
    'In presentations',
    'In learning and training',
  ],
};
/** A release of last week. In a story with a child, nobody gives up the days to think. */
const witnessedRelease: Answers = {
  ...releaseAnswers,
  'When did they approve it?': '2026-11-12',
  'Who was with them?': 'advocate',
};

/** The question for the first yes of somebody who decides for themselves. */
const ownAgreement = 'When did they agree that the story may be written?';
/** The question for the first yes of whoever decides for a child. */
const parentsAgreement = 'When did whoever decides for them agree that the story may be written?';

/** Returns the answers about an agreement to tell, with its reference in the register. */
const agreementAnswers = (record: string, agreed = ownAgreement): Answers => ({
  [agreed]: '2026-11-02',
  'Who asked them?': 'participation worker',
  'How is their yes kept?': 'A signed form',
  'What is its reference in your register?': record,
});

const words: StoryWords = {
  summary: 'A visit every Thursday, a list on the back of an envelope, and what came of it.',
  paragraphs: [
    'There were two cups on the table and a list between them.',
    'We went through it one line at a time. The last line took a month.',
  ],
  inBrief: 'Two people went through a list together, one line at a time, until it was done.',
  discussion: ['Who wrote the list?', 'What was the last line?'],
  themes: ['Building trust'],
};

/** A story in which a professional tells of their own work, and mentions somebody. */
export const professionalStory: StoryInput = {
  kind: 'professional',
  title: 'Two cups and a list',
  people: [
    {
      part: 'They tell of their own work',
      answers: {
        'What should they be called?': 'By no name',
        'How does the page describe them?': 'social worker',
        ...agreementAnswers('SOS-2026-101'),
      },
    },
    {
      part: 'They are only mentioned',
      answers: {
        'How does the page describe them?': 'a grandmother she visited',
        'Do they know that they are mentioned?': 'Yes, and they agree: they are 18 or over',
        'What are the references of their agreement in your register?': 'SOS-2026-106',
        'When did they agree to be mentioned?': '2026-11-02',
      },
    },
  ],
  words,
  releases: [
    {
      ...releaseAnswers,
      'How did they read it?': 'By themselves',
      'May it be shown before 7 days have passed?': 'They have asked us not to wait',
    },
  ],
};

/** A story that a mother tells. Her daughter of 14 decides for herself. */
export const familyStory: StoryInput = {
  kind: 'family',
  title: 'The list on the envelope',
  people: [
    {
      part: 'They tell the story',
      answers: {
        'How old are they?': '18 or over',
        'What should they be called?': 'By no name',
        'How does the page describe them?': 'mum',
        ...agreementAnswers('SOS-2026-102'),
      },
    },
    {
      part: 'The story is about them too',
      answers: {
        'How old are they?': '13 to 15',
        'Is the child looked after, fostered, or part of a court case?': 'No, none of these',
        'What should they be called?': 'By another name, which they choose',
        'Which name does the page show?': 'Marigold',
        'How does the page describe them?': 'her daughter',
        'Who decides?': 'They decide for themselves',
        'Who talked with them, and is sure that they understand?': 'advocate',
        'When did they talk?': '2026-11-02',
        ...agreementAnswers('SOS-2026-103'),
      },
    },
  ],
  words,
  releases: [
    witnessedRelease,
    {
      ...witnessedRelease,
      'If they are under 18, how old in whole years?': '14',
      'When do they turn 16 or 18, or leave care?': 'May 2028',
    },
  ],
};

/** A story that a person of 16 tells. Their brother is too young to decide alone. */
export const youngPersonStory: StoryInput = {
  kind: 'young-person',
  title: 'One line at a time',
  people: [
    {
      part: 'They tell the story',
      answers: {
        'How old are they?': '16 or 17',
        'Is the child looked after, fostered, or part of a court case?': 'No, none of these',
        'What should they be called?': 'By no name',
        ...agreementAnswers('SOS-2026-104'),
      },
    },
    {
      part: 'The story is about them too',
      answers: {
        'How old are they?': 'Under 10',
        'Is the child looked after, fostered, or part of a court case?': 'No, none of these',
        'What should they be called?': 'By no name',
        'How does the page describe them?': 'their brother',
        'Who has parental responsibility, and says yes?': 'A parent',
        'What does the child say?': 'They agree',
        'What does the other parent think?': 'Nobody else has parental responsibility',
        ...agreementAnswers('SOS-2026-105', parentsAgreement),
      },
    },
  ],
  words,
  releases: [
    {
      ...witnessedRelease,
      'If they are under 18, how old in whole years?': '16',
      'When do they turn 16 or 18, or leave care?': 'May 2028',
    },
    { ...witnessedRelease, 'If they are under 18, how old in whole years?': '8' },
  ],
};

/** The answers of the safeguarding lead. */
export const reviewAnswers: Answers = {
  'Has a family court been involved?': 'No',
  'Has there been a criminal case?': 'No',
  'Does any other order, or a ban on reporting, apply?': 'No',
  'May the story be told?': 'Yes, this version may be told',
  'Which version was reviewed?': 'I have reviewed this version',
};

const sentence = 'They chose every word of it, twice.';

/** The answers about the shipped guiding principles for professionals who tell of their work alone. */
export const principleAnswersAtWork: Answers = {
  'Why is this story being told': sentence,
  'Who could be recognised or hurt by this': sentence,
  'Are the difficult parts still here': 'Yes',
  'Whose words are these': sentence,
};

/** The answers about all shipped guiding principles. */
export const principleAnswers: Answers = {
  ...principleAnswersAtWork,
  'Did each person choose this freely': 'Yes',
  'What comes back to the people': sentence,
  'Does the story show what people had to deal with': 'Yes',
  'How did the people in this story shape it': sentence,
};
