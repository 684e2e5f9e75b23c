/** The messages and questions of `npm run guard` in the terminal. */
export const guardCommandWords = {
  usage:
    'Write npm run guard -- key, add or remove. The command asks for the names, or reads them from standard input. Never write a name in the command itself, because the shell keeps a history.',
  fileExists:
    'A file of that name already exists, and a key in it would be lost. Choose another name.',
  noPath:
    'GUARD_LIST has to be the path of a list, because this command writes the list. If there is no list yet, the command makes one.',
  key: 'A key',
  list: 'The list',
  couldBecomePublic: (what: string) =>
    `${what} must not be in a git repository, in the library’s own folder or among the stories. Choose a folder outside of them.`,
  keyWritten: 'A new key is in that file. Keep it only where the names themselves may be kept.',
  usable: (hashes: number) =>
    `The list and its key can be used. The list has ${String(hashes)} hashes.`,
  /** Questions that ask for names. The terminal does not show the answers. */
  prompt: {
    about:
      'Nothing that you type is shown or kept. Type each name twice, because nobody would notice a mistake. To end, leave the line empty.\n',
    name: 'A name, nickname or place: ',
    repeat: '           The same again: ',
    different: 'These two are not the same, so neither was taken.\n',
    interrupted: 'Stopped. Nothing was changed.',
  },
  /** The results. These messages give numbers of names, and never a name. */
  outcome: {
    taken: (names: number, before: number, after: number) =>
      `${countNames(names)} taken. There were ${String(before)} hashes on the list, and there are ${String(after)} now.`,
    rejected: (positions: readonly number[], maximumWords: number) =>
      `Not taken: ${positions.map((position) => `number ${String(position)}`).join(', ')}. A name has two letters or more, and at most ${String(maximumWords)} words.`,
    severalWords: (names: number) =>
      `${countNames(names)} of several words. The check finds the whole name, not one of its words alone. If a first name or nickname must not appear by itself either, add it as a name of its own.`,
    next: 'Run npm run check to see where they appear now. If a name is also an everyday word, the check finds it in many places. Remove it then, and add it again with --capital.',
  },
};

function countNames(names: number): string {
  return names === 1 ? '1 name' : `${String(names)} names`;
}
