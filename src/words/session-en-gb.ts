import { putInQuotationMarks } from './quotation-marks.ts';

/** The words of a deck of several stories, around the stories. */
export const sessionDeckWords = {
  about: (stories: number, minutes: number) =>
    `${stories === 1 ? 'One story' : `${String(stories)} stories`} · about ${String(minutes)} minutes`,
  headings: {
    checkIn: 'Check-in',
    contents: 'The stories today',
    closing: 'Closing round',
    terms: 'How these stories may be shown',
  },
  /** The heading of a slide of one story, in a deck of several. */
  ofStory: (heading: string, title: string) => `${heading} · ${title}`,
  speaksOf: (title: string, notes: string) => `${putInQuotationMarks(title)} speaks of ${notes}.`,
  pseudonym: 'Names were chosen for these stories.',
  anonymous: 'Not everyone in them is named, by choice.',
  until: (title: string, id: string, date: string) =>
    `${putInQuotationMarks(title)} (${id}): until ${date}.`,
  agreed: 'The people in each story agreed that it may be shown in presentations until that day.',
  stories: (ids: string) => `Stories ${ids}`,
  notes: {
    checkIn: 'Everyone speaks once, in turn, you too. Anyone may pass.',
    contents: 'Say what you will read together, and that anyone may step out of any of it.',
    minutes: (minutes: number) => `About ${String(minutes)} minutes for this story.`,
    closing: 'Keep time for this round. Then thank each other, and stop when you said you would.',
  },
};
