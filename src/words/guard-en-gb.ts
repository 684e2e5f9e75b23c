/** What `npm run guard` says in the terminal, and asks there. */
export const guardCommandWords = {
  usage:
    'Write npm run guard -- key, add or remove. Names are asked for, or read from standard input; they are never given here, where they would be kept in a history.',
  fileExists:
    'There is a file of that name already, and a key in it would be lost. Choose another.',
  noPath:
    'GUARD_LIST has to be the path of a list here, since the list is to be written. One that is not there yet is made.',
  key: 'A key',
  list: 'The list',
  couldBecomePublic: (what: string) =>
    `${what} must not lie in a git repository, in the library’s own folder or among the stories. Choose a folder outside of them.`,
  keyWritten: 'A new key is in that file. Keep it where the names themselves may be kept.',
  usable: (hashes: number) =>
    `The list and its key can be used. There are ${String(hashes)} hashes on it.`,
  /** Questions for names that must not be seen. */
  prompt: {
    about:
      'Nothing of what you type is shown or kept. Type each name twice, as a slip would never be noticed. An empty line ends.\n',
    name: 'A name, nickname or place: ',
    repeat: '           The same again: ',
    different: 'These two are not the same, so neither is taken.\n',
    interrupted: 'Broken off. Nothing was changed.',
  },
  /** What became of the names. They are counted and never quoted. */
  outcome: {
    taken: (names: number, before: number, after: number) =>
      `${countNames(names)} taken. There were ${String(before)} hashes on the list, and there are ${String(after)} now.`,
    rejected: (positions: readonly number[], maximumWords: number) =>
      `Not taken: ${positions.map((position) => `number ${String(position)}`).join(', ')}. A name has two letters or more, and at most ${String(maximumWords)} words.`,
    severalWords: (names: number) =>
      `${countNames(names)} of several words: found as a whole, and not by one of the words alone. Where a first name or nickname must not appear by itself either, it is a name of its own.`,
    next: 'Run npm run check to see where they stand now. A name that is an everyday word too is found in many places: remove it, and add it with --capital.',
  },
};

function countNames(names: number): string {
  return names === 1 ? '1 name' : `${String(names)} names`;
}
