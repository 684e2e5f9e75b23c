/** The words of the bar above a form, and of the results of what was pressed there. */
export const toolbarWords = {
  way: 'The way back',
  leadPage: 'The lead’s page',
  /** The main button, which says what happens next. */
  steps: {
    save: 'Save draft',
    saveNo: 'Save the no',
    pending_review: 'Send to the lead',
    reading: 'Ready for the storyteller to read',
    pending_publish: 'Mark as ready',
    publish: 'Publish',
  },
  /** The same moves and one more, in the menu. */
  moves: {
    draft: 'Back to draft',
    pending_review: 'Send to the lead',
    reading: 'Ready for the storyteller to read',
    pending_publish: 'Mark as ready',
  },
  doing: {
    save: 'Saving …',
    move: 'Moving on …',
    publish: 'Publishing …',
    discard: 'Discarding …',
  },
  states: {
    new: 'New, and not saved yet',
    changed: 'Changed, and not saved yet',
    draft: 'A draft',
    pending_review: 'With the lead',
    reading: 'With the storyteller, to read',
    pending_publish: 'Ready to be published',
    published: 'As it was published',
  },
  untitled: 'Without a title',
  more: 'More',
  discardChanges: 'Discard the changes',
  discardDraft: 'Discard the draft',
  /** The reading copy, on this machine only. */
  copy: {
    standard: 'Make a reading copy',
    easy: 'Make an easy-read copy',
    saved: (name: string) =>
      `The reading copy is in your downloads: ${name}. It shows the story as it was saved last. Give it to the person alone.`,
    failed: (why: string) => `No reading copy was made. ${why}`,
  },
  library: 'Open the library',
  logOut: 'Log out',
  closeResult: 'Close this message',
};
