import type { PicturedLines } from './reading-copy-words.ts';

/**
 * The words of a reading copy, which a person reads, or is read, before they say yes. The words
 * address that person.
 */
export const readingCopyWords = {
  title: 'Read this before you say yes',
  madeOn: (organisation: string, day: string) => `Made by ${organisation} on ${day}.`,
  example: 'This is an example. The people in it are invented.',
  listen: { listen: 'Listen', stop: 'Stop', pause: 'Pause', resume: 'Carry on' },
  start: {
    book: 'This is the story as we would show it. Read it, or ask someone to read it to you.',
    clock: 'Take as long as you like. You can take it away and think about it.',
    change: 'You can change anything in it. You can also take something out.',
    tick: 'After the story you say where it may be seen. You can say yes, no, or not yet.',
    hand: 'You can stop at any time. You don’t have to say why.',
    keep: 'This page says that you are in a story. Keep it where only people you trust will find it.',
  } satisfies PicturedLines,
  code: 'The code of this version',
  codeLines: {
    code: 'If a word, a name or a picture changes, the code changes too. Your yes is for this code only.',
  } satisfies PicturedLines,
  story: 'The story as it will look',
  inBrief: 'The story told in a minute',
  inBriefLead: 'People see this short version on slides and in reports.',
  recording: 'The recording',
  recordingLead:
    'The recording is not in this copy. Watch it or listen to it with someone before you say yes. These are the words in it.',
  who: 'Who is in the story',
  you: 'Each person is called and described like this:',
  naming: {
    'own-name': (name: string) => `${name}. This is their own name.`,
    pseudonym: (name: string) => `${name}. This is not their real name.`,
    anonymous: () => 'No name is shown.',
    unknown: () => 'Nobody has chosen a name yet.',
  },
  described: (description: string) => `The story says: “${description}”.`,
  mentioned: (description: string) => `Also mentioned: “${description}”.`,
  whoLines: {
    people: 'Everyone here, apart from people who are only mentioned, has to say yes too.',
    eye: 'Someone who knows you may still guess that it is you, even without your name.',
  } satisfies PicturedLines,
  forGood: 'What we can’t take back',
  forGoodLines: {
    eye: 'People who have seen the story will remember it.',
    paper:
      'People may keep copies. We ask everyone we know of to delete them. We can’t find them all.',
    circle: 'What has been on the internet may stay there after we have taken it down.',
    people: 'Newspapers, radio and television may keep it for good.',
  } satisfies PicturedLines,
  mind: 'If you change your mind',
  mindLines: {
    back: 'You can say no at any time: to all of it, or to one use. You don’t have to say why.',
    hand: 'Your answer makes no difference to the support you get, or to your work.',
    calendar:
      'After your yes we wait seven days before we show the story, so that you can think again.',
    phone: 'Tell any of these people, in any way you like:',
  } satisfies PicturedLines,
  noContacts: (organisation: string) => `Tell anyone at ${organisation}.`,
  part: (person: string) => `The part of ${person}`,
  unnamed: (number: string) => `person ${number}`,
  howNamed: 'How you are named',
  named: {
    right: 'Yes, I am happy with this.',
    other: 'No. Please call me:',
  },
  seen: {
    face: 'My face may be seen.',
    voice: 'My voice may be heard.',
    'name-of-teller':
      'Someone else in the story is named, seen or heard. That may show who I am. I agree to it.',
  },
  uses: 'Where may the story be seen?',
  usesLead: 'Tick yes or no for each. If you leave one empty, it counts as no.',
  yes: 'Yes',
  no: 'No',
  until: 'until (if you like)',
  notAsked: {
    inBrief:
      'We don’t ask about presentations and reports, because there is no short version to read yet.',
    discussion:
      'We don’t ask about induction and training, because their questions are not written yet.',
  },
  howLong: 'Until when?',
  howLongLines: {
    calendar: 'Your yes ends by itself, after three years at the most. You choose the last day.',
    clock: 'We ask you before that if you are still happy with it, after two years at the most.',
  } satisfies PicturedLines,
  lastDay: 'The last day it may be shown',
  askAgain: 'Ask me again by',
  changes: 'What would you change?',
  changesLead:
    'Write it or draw it here, or ask someone to write it down. We then make you a new copy to read.',
  answer: 'My answer',
  answers: {
    yes: 'Yes to this version, for each use that I ticked.',
    later: 'Not yet. Change what I wrote, and let me read it again.',
    no: 'No.',
  },
  howRead: 'How I read it',
  readings: {
    'read-alone': 'I read it myself.',
    'read-together': 'I read it together with someone.',
    'read-aloud': 'Someone read it to me.',
  },
  versionRead: 'The code I read',
  name: 'Name',
  signature: 'Signature',
  date: 'Date',
  witness: 'Who was with me (their job, not their name)',
  child: {
    title: 'What I think',
    lead: 'If you say no, the story is not shown, whatever an adult says.',
    answers: { yes: 'I am happy with it.', unsure: 'I am not sure.', no: 'I don’t want it.' },
    help: 'If the child is under five, or doesn’t use words: what do you see? (Write your job, not your name.)',
  },
  adult: {
    title: (person: string) => `The part of the adult who decides for ${person}`,
    titleWith: (person: string) => `The part of the adult who decides with ${person}`,
    lead: 'Please read the story, and ask the child first. The child’s no counts for more than your yes.',
    who: 'Why I may decide (parent, guardian, care order)',
    other: 'What the other parent says',
    answers: {
      yes: 'Yes to this version, for each use ticked above.',
      no: 'No.',
    },
  },
  bestInterests: {
    title: (person: string) => `Deciding what is best for ${person}`,
    lead: 'Show them the story first, in the way that suits them. If they object, by word or in any other way, the answer is no.',
    view: 'What they say, or what you see',
    decidedBy: 'Who decides (their job)',
    consulted: 'Who was asked (their jobs)',
    advocate: 'Who speaks for them (the advocate’s role)',
  },
};

/** The type of the words of a reading copy, standard and easy-read. */
export type ReadingCopyWords = typeof readingCopyWords;
