/** The words about what came of a story: for readers, for leaders and for the storyteller. */
export const toldWords = {
  wrongId: {
    message:
      'The `id` in this file is not the name of the file, so nobody can tell which story is meant.',
    hint: 'Name the file after the story, as in told/k7m2qx.yaml.',
  },
  unreviewed: (code: string) => ({
    message:
      'The lead has not reviewed these words about what came of the story, so readers do not see them.',
    hint: `Once the lead has read them, write the day in \`reviewedOn\` and the code ${code} in \`wordsFingerprint\`.`,
  }),
  /** `npm run told`. */
  command: {
    needsId: 'Name one story: npm run told -- k7m2qx',
    nothing: (id: string) =>
      `Nothing is noted for ${id}. Note each use in the desk under “What came back”, or in told/${id}.yaml.`,
    code: (code: string) => `The code of the words that readers would see: ${code}`,
    notTold: 'The storyteller has not heard of these yet:',
  },
  /** The letter that says who used the story. */
  letter: {
    use: (day: string, where: string, to: string, people: string) =>
      `On ${day}: ${where}, to ${to}${people}.`,
    people: (count: number) => `, about ${String(count)} people`,
    changed: (what: string) => `What came of it: ${what}`,
    nothingYet: 'We don’t know yet what came of it. We will ask.',
  },
  /** The report of a no. */
  ring: {
    title: 'Ring today everyone who noted that they used it, and ask them to stop:',
    entry: (who: string, reach: string, where: string, day: string) =>
      `${who}: ${reach} (${where}, ${day})`,
    nobody: 'Nobody has noted that they used it.',
    unreadable: (file: string) =>
      `${file} cannot be read, so look in it for who has used the story before you delete it.`,
  },
};
