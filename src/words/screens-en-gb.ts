import { putInQuotationMarks } from './quotation-marks.ts';

/** The words of a story’s screens, in slides and in present mode. */
export const screenWords = {
  headings: {
    beforehand: 'Before we begin',
    brief: 'The story in brief',
    quote: 'Words from the story',
    change: 'What changed',
    evidence: 'From published work',
    questions: 'Questions for the room',
    terms: 'How this story may be shown',
  },
  part: (heading: string, part: number, of: number) =>
    `${heading}, ${String(part)} of ${String(of)}`,
  toldBy: (people: string) => `Told by: ${people}`,
  tellers: (count: number) => `${String(count)} people`,
  beforehand: {
    speaksOf: (notes: string) => `This story speaks of ${notes}.`,
    stepOut:
      'You can look away, step out and come back at any time. You don’t have to give a reason.',
    pseudonym: 'Names in it were chosen for this story.',
    anonymous: 'Not everyone in it is named, by choice.',
  },
  terms: {
    short: (date: string) => `In presentations until ${date}. Check before you show it:`,
    until: (date: string) =>
      `The people in it agreed that it may be shown in presentations until ${date}.`,
    check:
      'They may change their minds at any time. Before you show it again, check that you still may:',
    photographs: 'Please do not photograph, record or pass on what you see here.',
    code: (address: string) => `QR code that leads to ${address}`,
  },
  notes: {
    introduction: (title: string, kind: string, people: string) =>
      `To introduce it: ${putInQuotationMarks(title)}. ${kind}, told by: ${people}. The people in it agreed that it may be shown here today.`,
    speaksOf: (notes: string) =>
      `Before you begin, say that it speaks of ${notes}, and that anyone may step out and come back.`,
    speaksOfNothing:
      'It comes with no content note. You know the room: look after anyone it may affect.',
    beforehand: 'Pause here, so that anyone who wants to can leave before the story begins.',
    brief: 'Read it aloud slowly, or leave it up to be read. Do not add to it.',
    quote: 'Pause. Count to ten before anyone speaks.',
    change: 'Pause, and let the room take it in.',
    evidence:
      'The figures are published work and the story is one story. Neither of them proves the other.',
    questions: 'Ask one question, and wait. Silence is people thinking.',
    ask: (question: string) => `A question for the room: ${question}`,
    terms: (address: string) =>
      `Say until when it may be shown. Before you show it again, look at ${address}; if it is not there any more, delete this copy.`,
    support:
      'Stay for a while afterwards. What was heard can come up later, and somebody may want to talk.',
  },
};
