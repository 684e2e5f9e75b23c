/** What the commands say in the terminal. Longer reports have files of their own. */
export const commandWords = {
  unknownFormat: (known: string) => `--format is not one this command knows. Write ${known}.`,
  /** `npm run build`. */
  build: {
    localAddress: (address: string) =>
      `\nBefore you publish it, set SITE_URL: slides, reports and shared links lead to ${address}, which is this machine.`,
    done: (outDir: string) => `\nThe output lies in ${outDir}.`,
  },
  /** `npm run check`. */
  check: {
    narrowsNeedsCommit: '--narrows needs a commit to compare with. Write --changed and its name.',
    unchanged: 'Nothing changed, so there is nothing to merge.',
    onlyNarrows: 'All of this is a no. It may be merged at once.',
    needsApproval: 'More than a no, so someone has to approve it:',
    differsFromProof: 'Deploy the output anew, or find out who changed it.',
    matchesProof: (on: string, digest: string) =>
      `Every file is as it was proved for ${on}: ${digest}`,
    noIssues: 'Nothing to mend.',
    summary: (errors: number, warnings: number, infos: number) =>
      `${String(errors)} to mend, ${String(warnings)} to look at, ${String(infos)} held back as someone or a date says.`,
  },
  /** `npm run due`. */
  due: {
    /** What each kind of due date asks of the organisation. */
    what: {
      review: 'ask whether they are still happy',
      'ask-again': 'ask them again, themselves',
      'use-ends': 'the last day of a use',
      'release-ends': 'the last day of a release',
      'safeguarding-review': 'the last day of the safeguarding review',
    },
    nothing: 'Nothing falls due.',
    person: (number: number) => `, person ${String(number)}`,
    issueTitle: (id: string, on: string, days: number) =>
      `${id}: due on ${on} (${String(days)} days)`,
    notDays: '--within is not a number of days. Write it as in --within 60.',
  },
  /** `npm run drill`. */
  drill: {
    noStory: 'No story is on the site today, so there is nothing to practise on.',
    story: (id: string, count: number, seed: number) =>
      `Story ${id}, one of ${String(count)} on the site, by --seed ${String(seed)}`,
    withdraw: 'withdraw the story',
    search: 'look for it in the output',
    total: 'together, from the no to a proved output',
    removed: 'It is gone, and what stands in its place says no more than that.',
    notRemoved: 'It is NOT gone:',
    missing: (path: string) => `${path} (not there)`,
    different: (path: string) => `${path} (something else)`,
    stillOpen: 'check/status.json (does not say no)',
    notSeed:
      '--seed is not a number. Write it as in --seed 7; the same one chooses the same story.',
  },
  /** `npm run fingerprint`. */
  fingerprint: {
    unknown: (id: string) => `${id}: there is no story of this id. Look for its folder in stories.`,
    unreadable: (id: string, place: string, message: string, hint: string) =>
      `${id}: has no fingerprint, since ${place} cannot be read whole. ${message} ${hint}`,
  },
  /** `npm run migrate`. */
  migrate: {
    migrated: (place: string, from: number, to: number) =>
      `${place}: brought from version ${String(from)} to ${String(to)}.`,
    unknownVersion: (place: string, newest: number) =>
      `${place}: its \`schema\` is missing or one this library does not know. Write \`schema: ${String(newest)}\`.`,
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
      `${count === 1 ? '1 example' : `${String(count)} examples`} removed. What is left to make your own: library.yaml, the themes, the practice models, and the consent form with your legal team.`,
  },
  /** `npm start`. */
  start: {
    building: 'Reading the stories and building the library…',
    address: (address: string) => `\n\nThe library is at ${address}`,
  },
};

/** The words of the report that a build prints for editors. */
export const buildReportWords = {
  title: (isStaff: boolean, date: string) =>
    `The ${isStaff ? 'staff' : 'public'} library on ${date}`,
  published: (stories: number) => `Published: ${countStories(stories)}.`,
  heldBack: (stories: number) => `Held back: ${countStories(stories)}.`,
  otherIssues: 'Beside the stories:',
  endingSoon: 'Ends within 60 days, unless people are asked again:',
  wholeStory: (story: string, date: string) => `  ${story}: the whole story, on ${date}.`,
  oneUse: (story: string, use: string, date: string) => `  ${story}: the use ${use}, on ${date}.`,
  warnings: 'To be looked at:',
};

function countStories(stories: number): string {
  return stories === 1 ? '1 story' : `${String(stories)} stories`;
}
