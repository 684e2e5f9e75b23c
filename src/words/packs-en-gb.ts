import type { PackUse, QuestionSource } from '../story/schema/pack.ts';

/** The words of packs. */
export const packWords = {
  title: 'Packs',
  intro:
    'A pack is some stories in an order, with what to ask before and after. One session, ready to lead.',
  none: 'No packs are here today.',
  forUse: {
    induction: 'For someone new',
    learning: 'To learn together',
    recruitment: 'For recruitment',
  } satisfies Record<PackUse, string>,
  facts: (stories: number, minutes: number) =>
    `${stories === 1 ? 'One story' : `${String(stories)} stories`} · about ${String(minutes)} minutes`,
  minutes: (minutes: number) => (minutes === 1 ? 'A minute' : `${String(minutes)} minutes`),
  aims: 'What you take away',
  path: 'The path',
  checkIn: 'Check-in',
  closing: 'Closing round',
  before: 'Before',
  after: 'After',
  read: 'Read the story',
  speaksOf: (notes: string) => `Speaks of ${notes}.`,
  care: 'Care',
  done: 'Done',
  progress: '{done} of {all} done. Only this browser knows.',
  restart: 'Begin again',
  interview: 'Questions for the panel',
  interviewIntro:
    'Parents and young people want these asked. Beside each is what a good answer shows.',
  from: {
    parents: 'Parents ask',
    'young-people': 'Young people ask',
  } satisfies Record<QuestionSource, string>,
  goodAnswer: 'A good answer shows',
  notes: 'For the person who leads',
  print: 'Print this page',
  slides: 'Download the slides',
  handout: 'Handout',
  sheet: 'Sheet for the person who leads',
  someSlides: (stories: number) =>
    stories === 1
      ? 'The slides have the one story that may be shown in presentations.'
      : `The slides have the ${String(stories)} stories that may be shown in presentations.`,
  noSlides: 'None of these stories may be shown in presentations. Read them from their pages.',
  own: 'Make a session of your own',
  ownWith: 'Change this session',
  terms: (until: string) =>
    `The people in these stories said yes to this use. The pack is whole until ${until}. If someone says no, or a consent ends, their story leaves the pack at once.`,
  again: 'Open this page again on the day, and lead from what it shows then.',
  onPaper: (address: string) =>
    `This is a copy. Before you use it again, look at ${address}: a story may have left since.`,
  gone: 'This pack is not here today',
};
