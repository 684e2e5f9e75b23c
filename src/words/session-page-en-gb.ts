import { putInQuotationMarks } from './quotation-marks.ts';

/** The words of the page on which people make a session of their own. */
export const sessionPageWords = {
  title: 'Make a session',
  intro:
    'Choose some stories, put them in order, and take one deck, one handout and one running order.',
  privacy:
    'Your choice stays in this browser. Nothing is sent anywhere. Whoever opens your link sees only the codes of the stories.',
  noScript: 'Making a session needs JavaScript. The packs are ready to use without it.',
  find: 'Choose stories',
  findMore: 'Look through all stories',
  add: 'Add',
  addLink: 'Add to a session',
  chosen: 'Your stories, in their order',
  empty:
    'Nothing is chosen yet. Choose stories below, or with “Add to a session” on the page of a story.',
  plan: 'Title and times',
  name: 'Title of the session',
  ownTitle: 'Our session',
  start: 'Begins at',
  checkIn: 'Check-in',
  closing: 'Closing round',
  inMinutes: 'minutes',
  minutesFor: (title: string) => `Minutes for ${putInQuotationMarks(title)}`,
  up: (title: string) => `Move ${putInQuotationMarks(title)} up`,
  down: (title: string) => `Move ${putInQuotationMarks(title)} down`,
  remove: (title: string) => `Take ${putInQuotationMarks(title)} out`,
  moved: (title: string, place: number) =>
    `${putInQuotationMarks(title)} is now number ${String(place)}.`,
  added: (title: string) => `${putInQuotationMarks(title)} was added.`,
  removed: (title: string) => `${putInQuotationMarks(title)} was taken out.`,
  full: 'A session has twelve stories at most.',
  missing: (id: string) =>
    `Story ${id} cannot be in a session today, so it was left out. We never say why. Please do not use any copy of it.`,
  failed: (id: string) => `Story ${id} could not be loaded. Are you connected? Try again.`,
  together: 'What they allow together',
  allow: (use: string, until: string) => `All of them may be used ${use} until ${until}.`,
  notAllowed: (use: string, titles: string) =>
    `Together they are not open for use ${use}, because of ${titles}. The page of a story says what it may be used for.`,
  deckOf: (count: number, all: number) =>
    count === all
      ? 'The slides have all of these stories.'
      : `The slides leave out the stories that may not be shown in presentations. They have ${String(count)} of ${String(all)}.`,
  uses: {
    presentation: 'in presentations',
    learning: 'in learning and training',
    induction: 'in induction',
    recruitment: 'in recruitment',
  },
  take: 'Take it with you',
  deck: 'Download the slides',
  making: 'Making the slides …',
  made: 'The slides are in your downloads.',
  deckFailed: 'The slides could not be made. Are you connected? Try again.',
  fileName: 'session.pptx',
  handout: 'Print the handout',
  seeHandout: 'See the handout',
  order: 'Print the running order',
  copy: 'Copy the link to this session',
  copied: 'Copied. The link has the codes of the stories and nothing else.',
  note: 'Write a learning note',
  clear: 'Begin again',
  back: 'Back to my own choice',
  running: 'Running order',
  time: 'Time',
  what: 'What',
  minutes: 'Minutes',
  total: (minutes: number, end: string) => `${String(minutes)} minutes. You end at ${end}.`,
  read: (title: string) => `${putInQuotationMarks(title)}: read, and talk`,
  opening: 'Check-in: everyone speaks once',
  ending: 'Closing round: everyone speaks once',
  questions: 'To talk about',
  withoutText:
    'The text of this story may not be printed in a handout. Please read it from its page:',
  untilDay: (date: string) => `May be used until ${date}. Check before you use it again:`,
  speaksOf: (notes: string) => `Speaks of ${notes}.`,
  notes: 'Notes',
  example: 'This is an example. The people, the places and what happens are invented.',
};
