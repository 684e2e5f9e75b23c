import { audienceUse, type Use } from '../story/vocabulary.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/**
 * The words of the controls that ask questions. The words of each question are in its definition, in
 * `admin/questions/definitions`.
 */
export const questionsWords = {
  optional: '(can be left out)',
  /** Messages beside a question. */
  unanswered: 'Still to answer',
  error: 'To be put right:',
  /** Shows a value that the control cannot show otherwise. */
  currentValue: (value: string) => `As it is now: ${value}`,
  doesNotFit: 'This does not go with the other answers.',
  suggestions: 'Suggestions',
  tooLong: (characters: number) =>
    `${String(characters)} ${characters === 1 ? 'character' : 'characters'} too long`,
  uses: {
    lastDay: (use: Use) => `The last day ${vocabularyWords.uses[use]}`,
    setLastDay: 'Only until a day',
    /** Names the text that a use needs by its label in the form. */
    needsText: (label: string) => `Needs “${label}”.`,
  },
  version: {
    none: 'The story has no version yet: there is too little of it. What is left says what is missing.',
    current: (version: string) => `The story as it stands now is version ${version}.`,
    matches: 'This is the story as it stands now.',
    changed: (version: string, toDo: string) =>
      `The story has changed since: it is version ${version} now. ${toDo}`,
  },
  id: {
    address: (id: string) =>
      `The address of this story will end in /stories/${id}/. It is made by chance, tells nothing, and stays.`,
    none: 'This story has no address. Its folder’s name says what it was.',
  },
  names: {
    is: 'is',
    unanswered: 'not answered',
    takeBack: 'Take back',
    takeBackOf: (word: string) => `what was said of ${word}`,
  },
  principles: {
    unreadable:
      'The guiding principles cannot be read just now. They are asked for again by themselves.',
    loading: 'The guiding principles are being read.',
  },
  picture: {
    choose: 'Choose a picture from this computer',
    chooseAnother: 'Choose another picture',
    chooseHint: 'Where and when it was taken, and the name of its file, are left behind.',
    unreadable:
      'This file cannot be opened as a picture. Save it as JPEG or PNG, and choose it again.',
    chosen: 'The picture you have chosen',
    preview: 'As it will be shown',
    use: 'Use this picture',
    discard: 'Do not use it',
    failed: 'The picture could not be added to the story. Press “Use this picture” again.',
    remove: 'Take the picture out',
    removed: 'The picture is taken out. Until you save, you can',
    restore: 'put it back',
  },
  people: {
    copied: 'This is a copy of another story. Everyone in it has to read and approve the copy too.',
    addAnother: 'Add somebody else',
    firstPerson: 'Who is the first person in this story?',
    nextPerson: 'Who else is in this story?',
    whoBelongs:
      'Everyone who could be recognised belongs here, by what they are called or by what is said of them.',
    addPerson: 'Add this person',
    remove: (number: number) => `Remove person ${String(number)}`,
    removeFromStory: (number: number) => `Remove person ${String(number)} from the story`,
    confirmRemove: (number: number) =>
      `Remove person ${String(number)}, with everything that is written down about them?`,
    removesNo:
      'Their no goes with them. Only do so when nothing is left of them in the text and the pictures.',
    mayHaveSaidNo:
      'If they have said no, do not remove them: press “They say no”, so that it is written down.',
    keep: 'Keep them',
    removed: (number: number) => `Person ${String(number)} is removed. Until you save, you can`,
    restore: 'put them back',
  },
  person: {
    number: (number: number) => `Person ${String(number)}`,
    noPart: 'has no part yet',
    saidNo: 'has said no',
    toAnswer: (count: number) => `${String(count)} still to answer`,
    answered: 'answered',
    askAgain: 'to be asked again',
    hasErrors: 'something to put right',
    part: 'Who are they in this story?',
    partHint: 'What was answered for another part is kept until you save, should you change back.',
    changePart: 'Change their part',
  },
  changeOfMind: {
    title: 'If they change their mind',
    saidNo: 'They have said no',
    saidNoOn: (day: string) => `They said no on ${day}`,
    saidNoHint:
      'The story comes down at the next build. No reason is needed: thank them, and ask for nothing.',
    askAgain: 'They are to be asked again',
    askAgainHint:
      'The story is not shown until they have read it and approved it anew, on a later day.',
    sayNo: 'They say no',
    sayNoHint: 'The story comes down at the next build, with everyone in it. No reason is needed.',
    thinkAgain: 'They want to think again',
    thinkAgainHint:
      'The story is paused at the next build. It stays down until they approve it anew, on a later day.',
    undo: 'Undo: this was a mistake',
    undoHint: 'You can undo this until you save.',
    restart: 'They have come back, and want it shown',
    restartHint: 'Their earlier yes no longer counts. They read the story and approve it anew.',
  },
};

/** The questions about a picture: the story’s own or one in its text. */
export const pictureQuestionWords = {
  alt: {
    words: 'What would you tell somebody who cannot see it?',
    hint: 'One plain sentence, as in “A green front door with a brass knocker”.',
  },
  shows: { words: 'Who can be seen in it?' },
};

/** Explains each use to somebody who is asked to allow it. */
export const useExplanations = {
  website: 'Anyone in the world can read it on our website, and find it by searching.',
  'staff-library': 'People who work for us or with us can read it on pages of their own.',
  presentation: 'Somebody may show it on a screen or read it out at a meeting or an event.',
  report: 'It may be put in something we write, such as a report to councillors.',
  recruitment: 'It may be shown to people who are thinking of coming to work with us.',
  induction: 'People in their first weeks with us may read it and talk about it.',
  learning: 'It may be used in training, and printed for people to take away.',
  'social-media': 'A piece of it, with a link, may be put on the sites you and your friends use.',
  'partner-sites': 'Organisations we work with may show it on their own websites.',
} as const satisfies Record<Use, string>;

/** Explains the uses without which a story is in no library. */
export const libraryUseNotes: Partial<Record<Use, string>> = {
  [audienceUse.public]: 'Without this, nothing of it is shown to the public.',
  [audienceUse.staff]: 'Without this, nothing of it is shown to staff.',
};
