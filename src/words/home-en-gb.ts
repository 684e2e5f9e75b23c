import { writeList } from './dates.ts';

/** The words of the first page of the desk. */
export const homeWords = {
  desk: 'The editors’ desk',
  title: 'What waits today',
  opening: 'Opening …',
  loading: 'Looking at what waits …',
  failed:
    'The desk cannot be reached, so this page cannot say what waits. Is the library still running on this computer?',
  tryAgain: 'Try again',
  building:
    'The library is being built. What is held back, and what is due, appears here as soon as it is. Drafts are here already.',
  counts: (day: string, shown: string, heldBack: string, drafts: string) =>
    `${day}: ${writeList([shown, heldBack, drafts])}.`,
  shown: (count: number) => counted(count, 'no story on the site', '1 story on the site', 'stories on the site'), // prettier-ignore
  heldBack: (count: number) => `${count === 0 ? 'none' : count} held back`,
  drafts: (count: number) => counted(count, 'no draft', '1 draft', 'drafts'),
  role: {
    question: 'What do you do here?',
    options: { editor: 'I write stories down', lead: 'I am a safeguarding lead' },
    kept: 'Only this browser keeps your answer. You see and may do the same either way.',
  },
  sections: {
    waiting: 'Waiting for you',
    heldBack: 'Held back, and why',
    due: 'Ends or is due within 60 days',
    leaving: 'Noes on their way',
    lately: 'Published lately',
  },
  nothing: {
    waiting: { editor: 'Nothing waits for you.', lead: 'Nothing waits for a lead.' },
    heldBack: 'Nothing is held back.',
    due: 'Nothing ends, and nobody has to be asked.',
    leaving: 'Every no has arrived. What was refused is gone from the site.',
    lately: 'No story has become new in the last 60 days.',
  },
  draft: {
    draft: 'Go on writing. When it is finished, send it to the lead.',
    pending_review: 'Read it as readers will see it, and say whether it may be told.',
    pending_publish: 'Read it together with the people in it. Publish it once they have said yes.',
    savedOn: (day: string) => `Saved on ${day}.`,
  },
  /** What leads and editors write to each other about a story. */
  notes: {
    other: {
      lead: (text: string) => `The lead asks: “${text}”`,
      editor: (text: string) => `The editor answers: “${text}”`,
    },
    own: (text: string) => `Your note is open: “${text}”`,
    given: { editor: 'It is your turn now.', lead: 'It is your turn now.' },
  },
  reasons: {
    fault: (message: string) => `To put right: ${message}`,
    more: (count: number) => counted(count, '', '1 more reason.', 'more reasons.'),
  },
  due: {
    what: {
      review: 'Ask whether they are still happy with it',
      'ask-again': 'Ask the person again',
      left: 'Somebody leaves. Ask whether they still say yes',
      died: 'Somebody in it has died. The lead decides, and nobody else is asked',
      'use-ends': 'The last day of a use',
      'release-ends': 'The last day of their yes',
      'safeguarding-review': 'The last day of the safeguarding review',
      'host-take-down': 'The recording may still be at its host',
      thanks: 'Thank the people in it',
      aftercare: 'Ask how they are',
      'tell-back': 'Tell them what came of it',
    },
    /** Names the people whom a date is about, after what has to be done. */
    about: (what: string, people: readonly string[]) =>
      people.length === 0 ? `${what}.` : `${what}: ${people.join('; ')}.`,
    useEnds: (use: string) => `The last day ${use}`,
    overdue: 'Overdue since then.',
    overdueHeldBack: 'Overdue since then, so the story is held back.',
  },
  leaving: {
    story:
      'The no is saved. The library is being built, and what was refused is gone in a minute or two.',
    takeDown: (day: string) =>
      `Somebody said no on ${day}, and its recording may still be at its host. Look there, and record that it is gone.`,
  },
  latelySince: (day: string) => `As it is now, since ${day}.`,
  find: {
    title: 'Find a story',
    text: 'Words of the title, the code, or the code of a receipt',
    kind: 'Kind',
    anyKind: 'Every kind',
    state: 'Where it is',
    states: {
      any: 'Anywhere',
      shown: 'On the site',
      heldBack: 'Held back',
      draft: 'In a draft',
    },
    due: 'Due',
    dues: {
      any: 'Any day',
      overdue: 'Overdue',
      '14': 'Within 14 days',
      '60': 'Within 60 days',
    },
    clear: 'Show everything again',
    found: (count: number) => counted(count, 'No story is like that.', '1 story', 'stories'),
    mistypedReceipt:
      'One letter or digit of this code is wrong. Ask the person to say it again, slowly, or to say what their story is called.',
    nextDue: (day: string) => `Next due on ${day}.`,
  },
  showAll: (count: number) => `Show all ${count}`,
  untitled: (folder: string) => `Without a title: ${folder}`,
  goTo: {
    title: 'Everything at the desk',
    board: 'Drafts on a board',
    newStory: 'Begin a story:',
    stories: 'Stories and drafts',
    paper: 'On paper',
    sheets: 'Gathering kit and consent forms, to print',
    lists: 'Lists and settings',
    home: 'What waits today',
  },
};

function counted(count: number, none: string, one: string, many: string): string {
  if (count === 0) return none;
  return count === 1 ? one : `${count} ${many}`;
}
