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
  'When do we ask whether they are still happy with it?': 'One year',
  'What is the last day it may be shown?': 'Two years',
  'May it be shown before 7 days have passed?': 'They have asked us not to wait',
};
const witnessedRelease: Answers = { ...releaseAnswers, 'Who was with them?': 'advocate' };

/** Returns the answers about an agreement to tell, with its reference in the register. */
const agreementAnswers = (record: string): Answers => ({
  'When did they agree that the story may be written?': '2026-11-02',
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
        'Do they know that they are mentioned?': 'Yes, and they agree',
      },
    },
  ],
  words,
  releases: [{ ...releaseAnswers, 'How did they read it?': 'By themselves' }],
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
    { ...witnessedRelease, 'When do they turn 16 or 18, or leave care?': '2028-05-01' },
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
        'What should they be called?': 'By no name',
        'How does the page describe them?': 'young person, 16',
        ...agreementAnswers('SOS-2026-104'),
      },
    },
    {
      part: 'The story is about them too',
      answers: {
        'How old are they?': 'Under 13',
        'What should they be called?': 'By no name',
        'How does the page describe them?': 'their brother',
        'Who decides?': 'A parent, a guardian or the council decides with them',
        'Who has parental responsibility, and says yes?': 'A parent',
        'What does the child say?': 'They agree',
        'When was the child asked?': '2026-11-02',
        ...agreementAnswers('SOS-2026-105'),
      },
    },
  ],
  words,
  releases: [
    { ...witnessedRelease, 'When do they turn 16 or 18, or leave care?': '2028-05-01' },
    { ...witnessedRelease, 'When do they turn 16 or 18, or leave care?': '2031-05-01' },
  ],
};

/** The answers of the safeguarding lead. */
export const reviewAnswers: Answers = {
  'Has a family court been involved?': 'No',
  'Does any other order, or a ban on reporting, apply?': 'No',
  'May the story be told?': 'Yes, this version may be told',
  'Who has reviewed it?': 'safeguarding lead',
  'Which version was reviewed?': 'I have reviewed this version',
};

const sentence = 'They chose every word of it, twice.';

/** The answers about the shipped guiding principles. */
export const principleAnswers: Answers = {
  'Did each person choose this freely': 'Yes',
  'Why is this story being told': sentence,
  'What comes back to the people': sentence,
  'Who could be recognised or hurt by this': sentence,
  'Does the story show what people had to deal with': 'Yes',
  'How did the people in this story shape it': sentence,
  'Are the difficult parts still here': 'Yes',
  'Whose words are these': sentence,
};

/**
 * The answer about the first day of publication: the earliest day after everyone's cooling-off
 * days.
 */
export const publishFromAnswer: Answers = {
  'From which day may the story be shown?': 'The first day it can be',
};
