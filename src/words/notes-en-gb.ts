/** The words of the notes that leads and editors write to each other about a story. */
export const notesWords = {
  title: 'Ask the editor',
  titleInForm: 'Notes of the lead',
  who: { editor: 'The editor', lead: 'The lead' },
  /** Above what somebody has written. */
  wrote: (who: string, day: string) => `${who}, ${day}:`,
  write: 'A note to the editor',
  hint: 'The editor finds it under “Waiting for you” and in the story. Only this computer keeps it: it is never published. Never write a real name.',
  send: 'Send the note',
  reply: 'Your answer',
  sendReply: 'Answer',
  close: 'Close this note',
  /** Tells several buttons apart. */
  about: (text: string) => `about “${text}”`,
  closed: (count: number) => (count === 1 ? '1 closed note' : `${count} closed notes`),
  closedOn: (day: string) => `Closed on ${day}.`,
  sending: 'Sending …',
  unreachable: 'The desk cannot be reached. What you wrote is still here. Try again in a moment.',
  next: {
    question: 'Who acts next?',
    options: { editor: 'The editor', lead: 'The lead' },
    hint: 'The story then stands under “Waiting for you” of whoever acts next.',
  },
};
