/** The messages of the commands in the terminal. Longer reports have files of their own. */
export const commandWords = {
  unknownFormat: (known: string) => `This command does not know that --format. Write ${known}.`,
  /** `npm run build`. */
  build: {
    localAddress: (address: string) =>
      `\nSet SITE_URL before you publish: without it, slides, reports and shared links lead to ${address}, which is this machine.`,
    done: (outDir: string) => `\nThe output is in ${outDir}.`,
  },
  /** `npm run check`. */
  check: {
    narrowsNeedsCommit: '--narrows needs a commit to compare with. Write --changed and its name.',
    detailsNeedNarrows:
      '--details is the file for the details of --narrows. Write both or neither.',
    differsFromProof: 'Deploy the output again, or find out who changed it.',
    matchesProof: (on: string, digest: string) =>
      `Every file is as the proof for ${on} says: ${digest}`,
    noIssues: 'Nothing to fix.',
    summary: (errors: number, warnings: number, infos: number) =>
      `${String(errors)} to fix, ${countSuggestions(warnings)}, ${String(infos)} held back because of a person or a date.`,
  },
  /** `npm run due`. */
  due: {
    /** What each kind of due date asks of the organisation. */
    what: {
      review: 'ask whether they are still happy',
      'ask-again': 'ask the person themselves again',
      left: 'ask somebody who leaves whether they still say yes',
      died: 'the person has died: ask the safeguarding lead, and nobody else',
      'use-ends': 'the last day of a use',
      'release-ends': 'the last day of a release',
      'safeguarding-review': 'the last day of the safeguarding review',
      'host-take-down': 'host take-down: not yet confirmed',
      thanks: 'thank the people in it',
      aftercare: 'ask how they are',
      'tell-back': 'tell them what came of it: npm run told',
    },
    /** What it means for the story that a day has passed. */
    overdue: { shown: 'overdue', heldBack: 'overdue, so the story is held back' },
    nothing: 'Nothing is due.',
    person: (number: number) => `, person ${String(number)}`,
    issueTitle: (id: string, on: string, days: number) =>
      `${id}: due on ${on} (${String(days)} days)`,
    notDays: '--within needs a number of days, as in --within 60.',
  },
  /** `npm run drill`. */
  drill: {
    noStory: 'No story is on the site today, so there is nothing to practise on.',
    story: (id: string, count: number, seed: number) =>
      `Story ${id}, one of ${String(count)} on the site, by --seed ${String(seed)}`,
    withdraw: 'withdraw the story',
    search: 'look for it in the output',
    total: 'in total, from the no to a proved output',
    removed: 'The story is gone. The page at its address says no more than that.',
    notRemoved: 'The story is NOT gone:',
    missing: (path: string) => `${path} (not there)`,
    different: (path: string) => `${path} (something else)`,
    stillOpen: 'check/status.json (does not say no)',
    notSeed: '--seed needs a number, as in --seed 7. The same number chooses the same story.',
  },
  /** `npm run fingerprint`. */
  fingerprint: {
    unknown: (id: string) => `${id}: no story has this id. Look for its folder in stories.`,
    unreadable: (id: string, place: string, message: string, hint: string) =>
      `${id}: has no fingerprint, because ${place} cannot be read completely. ${message} ${hint}`,
  },
  /** `npm run migrate`. */
  migrate: {
    migrated: (place: string, from: number, to: number) =>
      `${place}: updated from version ${String(from)} to ${String(to)}.`,
    unreadable: (place: string) =>
      `${place}: its front matter cannot be read. \`npm run check\` says where. Put that right, leave \`schema\` as it is, and run this again.`,
    versionIsText: (place: string) =>
      `${place}: its \`schema\` is text. Write the same number without quotation marks, and run this again.`,
    unknownVersion: (place: string, first: number) =>
      `${place}: its \`schema\` is missing, or this library does not know it. For a story from before version 2, write \`schema: ${String(first)}\` and run this again.`,
    wouldMigrate: (place: string, from: number, to: number) =>
      `${place}: would be updated from version ${String(from)} to ${String(to)}.`,
    asks: (field: string, question: string) => `  ${field}: ${question}`,
    /** The questions that only a person can answer, because the migration never guesses. */
    questions: {
      'age-band': 'Write `under-10` or `10-12`. The story is held back until then.',
      'age-on-release': 'How old were they on the day of the release, in whole years?',
      'ask-again': 'When do they turn 16 or 18? Write the first of that month.',
      protection: 'Are they looked after, fostered or in proceedings? Otherwise write `no`.',
      'holder-beside':
        'They decide for themselves before 13: who with parental responsibility agrees beside them?',
      'other-parent': 'What does the other parent think?',
      independent:
        'What does an advocate or the reviewing officer think of the council’s decision?',
      'parents-consulted': 'What do the parents think of the council’s decision?',
      'mentioned-agreed':
        'Did each of them agree, and are they adults? Write `ageBand`, `records` and `agreedOn`, or another position. A child is `in-the-story`.',
      'criminal-proceedings': 'Has a criminal court been involved?',
      'ask-again-day':
        'This day does not fit their age, or shows a birthday. Write the first of the month in which they turn 16 or 18.',
      'ask-again-needless':
        'The release ends before that day, so it only keeps the month of a birthday. Remove it.',
      anonymity:
        'The story tells of sexual abuse or exploitation, and they may be recognised. Does the law keep them anonymous for life?',
      waiting:
        'There is a child in the story, so nobody waives the seven days. Write `false`, and a later `publishFrom` if it needs one.',
      'too-young': 'Are they below 5? Otherwise ask them, or have somebody observe them.',
      'mentioned-child':
        'Is this a child? A child who could be recognised is `in-the-story`. If nobody could pick them out, leave it.',
      'words-review': 'Ask the safeguarding lead to review the story again, with all its texts.',
    },
    summary: (migrated: number, questions: number) =>
      `${String(migrated)} to update, with ${String(questions)} questions for a person.`,
    current: (count: number, newest: number) =>
      `${String(count)} already at version ${String(newest)}.`,
  },
  /** `npm run preview`. */
  preview: {
    noOutput: (outDir: string) => `There is no output in ${outDir}. Run npm run build first.`,
    address: (address: string) => `The output is at ${address}`,
  },
  /** `npm run remove-examples`. */
  removeExamples: {
    removed: (place: string) => `Removed ${place}`,
    done: (count: number) =>
      `${count === 1 ? '1 example' : `${String(count)} examples`} removed. Now make these your own: library.yaml, the themes, the practice models, and (with your legal team) the consent form.`,
  },
  /** `npm start`. */
  start: {
    building: 'Reading the stories and building the library…',
    address: (address: string) => `\n\nThe library is at ${address}`,
    /** The page that leads the browser to the desk. */
    opening: 'Open the editors’ desk',
    deskOpened: (address: string) =>
      `The desk was opened in a browser, so its address is a new one: ${address}`,
  },
};

/** The words of the report that a build prints for editors. */
export const buildReportWords = {
  title: (isStaff: boolean, date: string) =>
    `The ${isStaff ? 'staff' : 'public'} library on ${date}`,
  published: (stories: number) => `Published: ${countStories(stories)}.`,
  heldBack: (stories: number) => `Held back: ${countStories(stories)}.`,
  otherIssues: 'In other files:',
  endingSoon: 'Ends within 60 days, unless people are asked again:',
  wholeStory: (story: string, date: string) => `  ${story}: the whole story, on ${date}.`,
  oneUse: (story: string, use: string, date: string) => `  ${story}: the use ${use}, on ${date}.`,
  warnings: 'Suggestions:',
};

function countStories(stories: number): string {
  return stories === 1 ? '1 story' : `${String(stories)} stories`;
}

function countSuggestions(count: number): string {
  return count === 1 ? '1 suggestion' : `${String(count)} suggestions`;
}
