import type { FieldGroup } from '../../src/story/plain-data.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { readEntryFile, writeEntryFile } from './entry-file.ts';
import type { FormatKind } from './file-kinds.ts';

/** Reads and writes a kind of file for the form. */
export interface EntryFileFormat {
  fromFile: (text: string) => FieldGroup;
  /** `before` is the file as the editor opened it. What was not edited keeps its letters. */
  toFile: (data: FieldGroup, before: string | undefined) => string;
}

/** The field in which an entry says why its file cannot be read. No schema has such a field. */
export const unreadableField = '$unreadable';

/**
 * Makes the format of a kind of file. A file that cannot be read loses nothing: the form shows it
 * as text, and nothing can be saved in its place.
 */
export function entryFileFormat(kind: FormatKind): EntryFileFormat {
  return {
    fromFile: cacheReads((text) => readOrShowText(text, kind)),
    toFile: ({ [unreadableField]: why, ...data }, before) => {
      if (typeof why === 'string') throw new Error(`${why} ${deskWords.file.notSaved}`);
      return writeEntryFile(data, kind, before);
    },
  };
}

function readOrShowText(text: string, kind: FormatKind): FieldGroup {
  try {
    return readEntryFile(text, kind);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { [kind.shownBy]: deskWords.file.placeholder, [unreadableField]: why, body: text };
  }
}

/**
 * Reads each text once. Decap reads every story of a list again for each search, which takes
 * seconds for a thousand stories. Decap may change what it gets, so it gets a copy.
 */
function cacheReads(read: (text: string) => FieldGroup): (text: string) => FieldGroup {
  const cache = new Map<string, FieldGroup>();
  return (text) => {
    const data = cache.get(text) ?? read(text);
    cache.set(text, data);
    return structuredClone(data);
  };
}
