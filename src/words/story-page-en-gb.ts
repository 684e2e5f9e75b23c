import type { Naming } from '../story/vocabulary.ts';
import { putInQuotationMarks } from './quotation-marks.ts';

/** The words of a story’s page around the story itself. */
export const storyPageWords = {
  contentNote: (notes: string) => `Before you read: this story speaks of ${notes}.`,
  minutes: (minutes: number) =>
    minutes === 1 ? 'A minute’s read' : `${String(minutes)} minutes’ read`,
  /** The language of a story, with its name in that language if it has one. */
  inLanguage: (name: string, ownName?: string) =>
    ownName === undefined ? `In ${name}` : `In ${name} (${ownName})`,
  toldBy: 'Told by',
  alsoIn: 'Also in the story',
  naming: {
    'own-name': 'their own name',
    pseudonym: 'a name chosen for this story',
    anonymous: 'not named, by choice',
  } satisfies Record<Naming, string>,
  example: 'This is an example. The people, the places and what happens are invented.',
  evidence: 'From published work',
  source: 'Source:',
  helped: 'What helped',
  discussion: 'To talk about',
  told: 'You said, we did',
  toldWhere: (where: string, to: string, people: string, month: string) =>
    `${where}, ${to}${people}, ${month}`,
  toldPeople: (count: number) => ` (about ${String(count)})`,
  howTold: 'How this story was told',
  confirmed: 'Yes.',
  mayBeUsed: 'What this story may be used for',
  until: (date: string) => `until ${date}`,
  untilDay: (date: string) => `Until ${date}:`,
  share: 'Share it on',
  outputs: {
    present: 'Present now',
    slides: 'Download the slides',
    slide: 'Download one slide',
    report: 'Copy for a report',
    word: 'Download it for Word',
    handout: 'Handout',
    handoutLarge: 'Large print',
    handoutWord: 'For Word',
  },
  code: (id: string) => `The code of this story is ${id}.`,
  checkCopy: 'Check a copy of this story',
  onPaper: (address: string) =>
    `This is a copy. Before you use it, look at ${address}, which says what the story may be used for that day.`,
  changeMind: 'Is this your story, and have you changed your mind?',
  changeMindLink: 'You can say so at any time. You don’t have to give a reason.',
  recording: 'Hear or watch this story',
  recordingLink: (host: string) => `Play it on ${host}`,
  transcript: 'The words of the recording',
  support: 'If you want to talk to someone',
  talk: 'Talk to someone',
  tools: {
    listen: 'Listen',
    stop: 'Stop',
    pause: 'Pause',
    resume: 'Go on',
    copyLink: 'Copy link',
    linkCopied: 'Copied.',
  },
  topics: 'Find more like this',
  related: 'Related stories',
};

/**
 * The words around a story in a report, and the words of the page from which a report is copied.
 */
export const reportWords = {
  title: 'For a report',
  intro: (until: string) =>
    `You may use these words in reports until ${until}. Please use them as they are. They are what the people in the story agreed to.`,
  copy: 'Copy the text',
  copied: 'Copied. Paste it into your report.',
  selected: 'The text is selected. Copy it with Ctrl and C, or Command and C.',
  back: 'Back to the story',
  citation: (storyAndTellers: string, year: string, library: string) =>
    `${storyAndTellers} (${year}). ${library}.`,
  storyAndTellers: (title: string, kind: string, people: string) =>
    `${putInQuotationMarks(title)}. ${kind}, told by ${people}`,
  speaksOf: (notes: string) => `It speaks of ${notes}.`,
  terms: (until: string) =>
    `The people in it said yes to its use in reports until ${until}. They can change their minds at any time.`,
  check: 'Before you use it again, check that you still may:',
};
