import type { ReadingCopyWords } from './reading-copy-en-gb.ts';
import { readingCopyWords } from './reading-copy-en-gb.ts';

/**
 * The words of the easy-read copy: one idea in a sentence, each beside its pictogram. The words of
 * the story itself stay as the person said them.
 */
export const easyReadingCopyWords: ReadingCopyWords = {
  ...readingCopyWords,
  title: 'Read this first',
  start: {
    book: 'This is your story. Read it, or someone can read it to you.',
    clock: 'Take your time.',
    change: 'You can change anything.',
    tick: 'Then tick yes or no.',
    hand: 'You can stop at any time.',
    keep: 'Keep this safe. It says that you are in a story.',
  },
  codeLines: { code: 'Your yes is for this code only. If we change anything, the code changes.' },
  story: 'The story',
  inBrief: 'The short story',
  inBriefLead: 'People see this on a screen or in a report.',
  recordingLead:
    'The film or sound is not here. Watch it or listen to it first. These are its words.',
  who: 'Who is in it',
  you: 'This is what people will read:',
  whoLines: {
    people: 'Everyone in the story has to say yes.',
    eye: 'Someone who knows you may guess that it is you.',
  },
  forGood: 'What we can’t undo',
  forGoodLines: {
    eye: 'People remember what they see.',
    paper: 'People may keep a copy.',
    circle: 'Things on the internet may stay there.',
    people: 'Newspapers and television may keep it for ever.',
  },
  mindLines: {
    back: 'You can say no later. You don’t have to say why.',
    hand: 'You still get the same help if you say no.',
    calendar: 'We wait seven days after your yes. You can think again.',
    phone: 'Tell one of these people:',
  },
  usesLead: 'Tick yes or no. Empty means no.',
  notAsked: {
    inBrief: 'We don’t ask about meetings and reports yet. The short story is not ready.',
    discussion: 'We don’t ask about training yet. The questions are not ready.',
  },
  howLongLines: {
    calendar: 'Your yes ends. You choose the last day. It is three years at the most.',
    clock: 'We ask you again before that.',
  },
  changesLead: 'Write it, draw it, or tell someone. Then you get a new copy.',
  answers: {
    yes: 'Yes. Show it where I ticked yes.',
    later: 'Not yet. Change it first.',
    no: 'No.',
  },
  versionRead: 'The code',
  witness: 'Who helped me (their job)',
};
