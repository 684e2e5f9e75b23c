/** What the desk's page asks for: the reading copy of a story as it is saved. */
export interface ReadingCopyQuestion {
  collection: string;
  slug: string;
  isEasyRead: boolean;
}

/** A reading copy as the desk's server sends it to the desk's page, which saves it as a file. */
export interface ReadingCopyFile {
  /** The name of the file. It has the id and the code of the version, and no words of the story. */
  name: string;
  html: string;
}

/** Names the file of a reading copy. A code may end in a character that no file name may have. */
export function nameReadingCopy(id: string, fingerprint: string, isEasyRead: boolean): string {
  const code = fingerprint.replaceAll(/[^\w-]/g, '');
  return `${id}-${code.replace(/-$/, '')}${isEasyRead ? '-easy' : ''}.html`;
}
