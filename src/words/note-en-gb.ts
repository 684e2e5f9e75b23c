/** The words of the page on which people write a learning note. */
export const noteWords = {
  title: 'Learning note',
  intro: 'Write down what you take from the stories, for your own record.',
  privacy:
    'What you write stays on this device. Nothing is sent anywhere, and nobody here can read it. Save it before you close the page. Please name nobody: not the people in the stories, and nobody you work with.',
  record:
    'The headings are those of the record that Social Work England asks for: at least two pieces in a year, one of them with what you talked about with a peer.',
  noScript:
    'Writing a note here needs JavaScript. The questions are below; you can answer them anywhere.',
  fields: {
    activity: {
      label: 'What was the activity?',
      hint: 'For example: reading two stories in a team meeting.',
    },
    date: { label: 'When was it?', hint: '' },
    minutes: { label: 'How many minutes did it take?', hint: '' },
    learnt: { label: 'What did I learn?', hint: 'And why does it matter for the work I do?' },
    practice: {
      label: 'What changes in my practice?',
      hint: 'What will I do differently, and how will I know that it helps?',
    },
    together: {
      label: 'What did we say together?',
      hint: 'What a peer or my manager said, and what I think about it. Roles, no names.',
    },
  },
  stories: 'The stories, by reference',
  storiesHint: 'Only titles, codes and addresses. No words of a story are in the note.',
  noStories: 'No stories are chosen. Come here from a session, and they are listed.',
  reference: (title: string, id: string) => `${title} (story ${id})`,
  code: (id: string) => `Story ${id}`,
  word: 'Save it for Word',
  keep: 'Save a file to go on with',
  open: 'Go on with a file',
  saved: 'Saved in your downloads.',
  opened: 'The file is open. Go on where you stopped.',
  unreadable: 'This file is no learning note that was saved here. Nothing was changed.',
  failed: 'The note could not be saved. Nothing that you wrote is lost. Try again.',
  wordFile: 'learning-note.docx',
  keepFile: 'learning-note.json',
  minutes: (minutes: string) => `${minutes} minutes`,
  unanswered: 'Not answered yet.',
  back: 'Back to the session',
};
