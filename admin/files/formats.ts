import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Group } from './answers.ts';
import { readEntryFile, writeEntryFile } from './entry-file.ts';
import type { FormatKind } from './file-kinds.ts';

/** How a kind of file becomes what the form has, and the other way round. */
export interface FileFormat {
  fromFile: (text: string) => Group;
  /** `before` is the file as it was opened: what was not edited keeps its letters. */
  toFile: (data: Group, before: string | undefined) => string;
}

/** Where an entry says that its file cannot be read, and why. No schema has such a field. */
export const unreadableField = '$unreadable';

/**
 * Reads and writes a kind of file. Neither loses what is in a file that cannot be read: it is shown
 * as text, and nothing is saved in its place.
 */
export function fileFormat(kind: FormatKind): FileFormat {
  return {
    fromFile: readingOnce((text) => readOrShown(text, kind)),
    toFile: ({ [unreadableField]: why, ...data }, before) => {
      if (typeof why === 'string') throw new Error(`${why} ${deskWords.file.notSaved}`);
      return writeEntryFile(data, kind, before);
    },
  };
}

function readOrShown(text: string, kind: FormatKind): Group {
  try {
    return readEntryFile(text, kind);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { [kind.shownBy]: deskWords.file.standIn, [unreadableField]: why, body: text };
  }
}

/**
 * Decap reads every story of a list again for each search, and that takes seconds where there are
 * a thousand. What it gets it may change.
 */
function readingOnce(read: (text: string) => Group): (text: string) => Group {
  const known = new Map<string, Group>();
  return (text) => {
    const data = known.get(text) ?? read(text);
    known.set(text, data);
    return structuredClone(data);
  };
}
