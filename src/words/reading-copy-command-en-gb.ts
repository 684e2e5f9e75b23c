/** The words of the command that makes a reading copy. */
export const readingCopyCommandWords = {
  pageTitle: 'A story to read before you say yes',
  needsId: 'Name one story: npm run reading-copy -- k7m2qx',
  unknown: (id: string) =>
    `There is no story ${id} in the content folder. Check the id. A draft of the desk that is not published is in the desk: open it there, and press “Make a reading copy”.`,
  severalFolders: (id: string) =>
    `There are two stories with the id ${id}, so it is not clear which one is meant. Give one of them an id of its own.`,
  unreadable: (place: string, message: string, hint: string) =>
    `${place} cannot be read, so there is no version to approve. ${message} ${hint}`,
  saidNo:
    'Somebody has said no to this story. Make a copy only if that person has asked for one: add --after-a-no.',
  notAFolder: 'The folder after --out is not there. Make it first, or leave --out away.',
  written: (file: string, code: string) =>
    `Written to ${file}, which only you can read.\nThe code of this version is ${code}. It is on the sheet that the person signs.`,
  keepPrivate:
    'Give it to the person alone. It is never on the web. Delete it when they have answered.',
  safeWay: {
    question:
      'Has the person told you a safe way to reach them, which nobody else sees, and do they expect this file? Write yes: ',
    needsFlag:
      'Ask first how the person can be reached safely. Somebody else may read their post or use their phone. Then add --safe-way-agreed.',
    notAgreed: 'Nothing was written. Ask the person first how they can be reached safely.',
  },
  passphrase: (words: string) =>
    `The passphrase, shown only now:\n\n    ${words}\n\nGive it another way than the file: say it, or write it on paper. Without it nobody can open the file, not even you.`,
};
