/** The words of the lead's page of a story. */
export const leadWords = {
  loading: 'Reading the story …',
  failed:
    'The desk cannot be reached, so this page cannot show the story. Is the library still running on this computer?',
  missing:
    'There is no such story. Somebody may have discarded its draft, or its address is not complete.',
  unreadable:
    'The file of this story cannot be read, so nobody can review it. Open its form: it says what is wrong.',
  tryAgain: 'Try again',
  form: 'Open its form',
  untitled: 'Without a title',
  yes: 'Yes',
  no: 'No',
  states: {
    draft: 'A draft',
    pending_review: 'With the lead',
    pending_publish: 'Ready',
    published: 'As it was published',
  },
  /** The one line below the title. */
  standing: {
    reviewed: (day: string, by: string) => `Reviewed on ${day} by the ${by}: it may be told.`,
    paused: 'Paused. Readers do not see it.',
    changed: (day: string) => `It has changed since the review of ${day}. Read it again.`,
    never: 'Nobody has reviewed it yet.',
  },
  sections: {
    readers: 'As readers see it',
    readersHint:
      'This is the page of the story, made from what is saved. Pages of the library have more around it.',
    changes: 'What has changed since the last review',
    facts: 'What only leads see',
    people: 'People',
    legal: 'Courts, orders and legal checks',
    keptForYou: 'Kept for you',
    review: 'May it be told?',
    history: 'What was done, and when',
  },
  facts: {
    noLegal: 'Nobody has answered these questions yet.',
    noKept: 'Nothing is kept for you.',
    more: (count: number) => `${count} more answers`,
    answerOf: (person: string) => `More about ${person}`,
    until: (use: string, day: string) => `${use} until ${day}`,
    exception: (word: string, why: string) => `“${word}”: ${why}`,
    change: 'Change the answers',
  },
  changes: {
    since: (day: string) => `Against the version that was saved with the review of ${day}.`,
    none: 'Nothing has changed. This is the version that was reviewed.',
    neverReviewed: 'There was no review yet, so everything is new.',
    before: 'Then',
    after: 'Now',
    nothing: 'Not there',
    paragraph: (number: number) => `The story, paragraph ${number}`,
    file: (name: string) => `The file ${name}`,
    fileBefore: 'Another picture or text',
    fileAfter: 'This one',
    newPerson: 'Is new in the story',
    gonePerson: 'Was in the story',
  },
  review: {
    explain:
      'With one press you sign this version, and all that stands beside it. It is what “I have reviewed this version” in the form does.',
    press: 'I have read it as readers see it: it may be told',
    signing: 'Signing …',
    signed: 'Signed. The editor acts next.',
    done: 'This version is reviewed, and may be told.',
    refuses: 'You cannot sign it yet, because something refuses:',
    notYet: 'You cannot sign it yet, because too much is missing:',
    principlesFirst:
      'The guiding principles come first, because the review signs their answers too.',
    changedMeanwhile:
      'Somebody has saved another version while you were reading. Nothing was signed. Here is the version as it is now.',
    pause: 'Pause it, or answer one by one, in the form',
  },
  history: {
    deeds: {
      begun: 'began the story',
      written: 'changed the words',
      'said-no': 'recorded a no',
      reviewed: 'signed a review: it may be told',
      paused: 'paused the story',
      released: 'recorded what people say to the final version',
      answered: 'changed answers',
      files: 'changed files beside it',
      draft: 'took it back to draft',
      pending_review: 'sent it to the lead',
      pending_publish: 'marked it as ready',
      published: 'published it',
      discarded: 'discarded the draft',
      ask: 'asked the editor',
      reply: 'answered a note',
      close: 'closed a note',
      assign: 'said who acts next',
    },
    showAll: (count: number) => `Show all ${count}`,
    explain:
      'Git records who did it, by the name that git has on this computer. A story keeps this history when it is published.',
  },
};
