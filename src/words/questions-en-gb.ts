import type { Use } from '../story/vocabulary.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/**
 * The words of the controls that ask questions. The words of each question are in its definition,
 * in `admin/questions/definitions`, or in a file of words that its definition imports.
 */
export const questionsWords = {
  optional: '(optional)',
  /** Messages beside a question. */
  unanswered: 'Still to answer',
  error: 'To fix:',
  /** Words for a value that the control cannot show. */
  currentValue: (value: string) => `As it is now: ${value}`,
  doesNotFit: 'This does not fit the other answers.',
  suggestions: 'Suggestions',
  /** Beside an answer that the form proposes, or that is as for somebody else. */
  change: 'Change',
  /** Folds questions that few people need. */
  onlyIfItApplies: 'Only if it applies',
  sameAs: {
    button: (person: string) => `The same as ${person}`,
    /** Says which answers the button copies. A yes is never copied. */
    hint: (questions: string) =>
      `Press it only if it is true of them too. It answers what is still open of: ${questions}`,
    /** Says that two children are siblings. What a child says is never copied. */
    sibling: (person: string) =>
      `They are a brother or sister of ${person}, and all this is the same`,
    siblingHint: (answers: string) =>
      `Press it only if each is true of this child too. It answers: ${answers}`,
    add: (person: string) => `Add this person, asked on the same visit as ${person}`,
    /** Records somebody's approval in one press. Only the person can give it. */
    approve: (person: string) => `They have approved this version too, as ${person} did`,
    approveHint: (questions: string) =>
      `Press it only if they have said yes themselves, to exactly the same. It answers: ${questions}`,
    /** Before the answers that are as for another person. */
    asFor: (person: string) => `As for ${person}:`,
    uses: (count: number) => (count === 1 ? 'one use' : `${String(count)} uses`),
  },
  tooLong: (characters: number) =>
    `${String(characters)} ${characters === 1 ? 'character' : 'characters'} too long`,
  uses: {
    lastDay: (use: Use) => `The last day ${vocabularyWords.uses[use]}`,
    setLastDay: 'Only until a day',
    /** `label` is the label in the form of the text that a use needs. */
    needsText: (label: string) => `Needs “${label}”.`,
  },
  version: {
    none: 'The story has no version yet, because too much is missing. “What is left” lists what is missing.',
    current: (version: string) => `The story is now version ${version}.`,
    matches: 'This is the story as it is now.',
    incomplete:
      'A code has three groups of four characters, and one more at the end. Go on, or compare it with the sheet.',
    mistyped:
      'This code cannot be right: one of its characters is wrong, or two are swapped. Compare it with the sheet.',
    /** What has changed since the version of a code. */
    since: {
      show: 'Show what has changed since they read it',
      reading: 'Looking for that version …',
      from: (day: string) => `The version that they read was saved on ${day}.`,
      none: 'Nothing that the form shows has changed since.',
      unknown:
        'No saved version of this story has this code. It may be the code of another story. Compare the title on the sheet.',
      failed: (why: string) => `The earlier version cannot be read. ${why}`,
    },
    /** `what` says which of the two codes is another one now. */
    changed: (what: string, version: string, toDo: string) =>
      `${what} It is now version ${version}. ${toDo}`,
    whatChanged: {
      story: 'The words, the names or the pictures of the story have changed since then.',
      beside:
        'What stands beside the story has changed since then: an answer to a principle, a question, the words about a picture, a figure or a note.',
    },
    principlesFirst:
      'First answer the guiding principles. The review signs their answers too, so signing now would count as out of date at once.',
  },
  id: {
    address: (id: string) =>
      `The address of this story will end in /stories/${id}/. The code is random, says nothing about the story, and never changes.`,
    none: 'This story has no address. The name of its folder says what the address was.',
  },
  names: {
    is: 'is',
    unanswered: 'not answered',
    takeBack: 'Remove',
    takeBackOf: (word: string) => `the answer for ${word}`,
  },
  principles: {
    yesToAll: (count: number) =>
      `Yes to ${count === 2 ? 'both' : `all ${String(count)}`} that ask for a yes`,
    /** Says what each of the principles asks, because the press answers for each. */
    yesToAllHint: (questions: string) => `Press it only if each is true. It answers: ${questions}`,
    unreadable:
      'The desk cannot read the guiding principles just now. It will try again by itself.',
    loading: 'The desk is reading the guiding principles.',
  },
  picture: {
    choose: 'Choose a picture from this computer',
    chooseAnother: 'Choose another picture',
    chooseHint: 'The desk removes where and when it was taken, and the name of its file.',
    unreadable:
      'This file cannot be opened as a picture. Save it as JPEG or PNG, then choose it again.',
    chosen: 'The picture you have chosen',
    preview: 'As it will be shown',
    use: 'Use this picture',
    discard: 'Do not use it',
    failed: 'The picture could not be added to the story. Press “Use this picture” again.',
    remove: 'Remove the picture',
    removed: 'The picture is removed. Until you save, you can',
    restore: 'put it back',
  },
  people: {
    copied: 'This is a copy of another story. Everyone in it has to read and approve the copy too.',
    addAnother: 'Add somebody else',
    firstPerson: 'Who is the first person in this story?',
    nextPerson: 'Who else is in this story?',
    whoBelongs:
      'Add everyone who could be recognised, by what they are called or by what the story says about them.',
    addPerson: 'Add this person',
    remove: (number: number) => `Remove person ${String(number)}`,
    removeFromStory: (number: number) => `Remove person ${String(number)} from the story`,
    confirmRemove: (number: number) =>
      `Remove person ${String(number)}, with everything written down about them?`,
    removesNo:
      'This also removes their no. Remove them only if nothing in the text and the pictures is about them any more.',
    mayHaveSaidNo:
      'If they have said no, do not remove them. Press “They say no”, so that their no is written down.',
    keep: 'Keep them',
    removed: (number: number) => `Person ${String(number)} is removed. Until you save, you can`,
    restore: 'put them back',
  },
  person: {
    number: (number: number) => `Person ${String(number)}`,
    /** A person as other places refer to them: by number and description, never by name. */
    reference: (number: number, description: string) =>
      `person ${String(number)}${description === '' ? '' : ` (${description})`}`,
    sections: {
      tell: 'Their yes to telling it',
      about: 'About them',
      consent: 'How they said yes',
      release: 'Their yes to the final version',
      since: 'If something has changed since',
    },
    laterHint: 'When the story is written, and they have read all of it.',
    noPart: 'has no part yet',
    /** A person’s description in the heading of what is asked about them. */
    described: (description: string) => `“${description}”`,
    saidNo: 'has said no',
    toAnswer: (count: number) => `${String(count)} still to answer`,
    answered: 'answered',
    onlyIfItApplies: 'only if it applies',
    askAgain: 'to be asked again',
    hasErrors: 'something to fix',
    part: 'Who are they in this story?',
    partHint: 'If you change back before you save, your earlier answers return.',
    changePart: 'Change their part',
  },
  renewal: {
    continues: (day: string) =>
      `They renew their yes of ${day}. They need not wait again for what they allowed then, unless somebody has said no to it since.`,
    newUses: (uses: string, day: string) => `What is new opens on ${day} at the earliest: ${uses}.`,
  },
  changeOfMind: {
    title: 'If they change their mind',
    saidNo: 'They have said no',
    saidNoOn: (day: string) => `They said no on ${day}`,
    saidNoHint:
      'The story comes down at the next build. No reason is needed. Thank them, and ask for nothing.',
    askAgain: 'They have to be asked again',
    askAgainHint:
      'The story is not shown until they have read it and approved it again, on a later day.',
    sayNo: 'They say no',
    sayNoHint: 'The story comes down at the next build, with everyone in it. No reason is needed.',
    thinkAgain: 'They want to think again',
    thinkAgainHint:
      'The story is paused at the next build. It stays down until they approve it again, on a later day.',
    undo: 'Undo: this was a mistake',
    undoHint: 'You can undo this until you save.',
    mentionedTitle: 'If they do not want to be mentioned',
    sayNoMentioned: 'They no longer agree to be mentioned',
    sayNoMentionedHint:
      'The story comes down at the next build, and stays down until they are out of it. No reason is needed.',
    objects: 'They object to being mentioned',
    objectsHint:
      'The story comes down at the next build, until the safeguarding lead has weighed it or they are out of the story.',
    died: 'They have died. Nobody is asked whether they would be happy: the safeguarding lead looks at the story again, with their family.',
    askAtReview: 'The day has come to ask whether they are still happy with the story.',
    askAtReviewOfChild:
      'The day has come to ask whether they are still happy with the story. Ask, too, whether the people who look after them have changed. If they have, press “They want to think again”: the consent form promises that the story stops until they have answered.',
    restart: 'They have come back, and want it shown again',
    restartHint:
      'Their earlier yes no longer counts. They have to read the story and approve it again.',
  },
};

/** The questions about a picture: the story’s own picture or a picture in its text. */
export const pictureQuestionWords = {
  alt: {
    words: 'What would you tell somebody who cannot see it?',
    hint: 'One plain sentence, as in “A green front door with a brass knocker”.',
  },
  shows: { words: 'Who can be seen in it?' },
  credit: {
    words: 'Who made the picture, if readers should know?',
    hint: 'As readers see it. Ask first: a name can show who somebody is.',
  },
};
