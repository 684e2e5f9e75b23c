import type { FieldGroup } from '../../src/story/plain-data.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { readEntryFile, writeEntryFile } from './entry-file.ts';
import type { FormatKind } from './file-kinds.ts';

/** A format for the form: it reads and writes one kind of file. */
export interface EntryFileFormat {
  fromFile: (text: string) => FieldGroup;
  /** `before` is the file as the editor opened it. Unedited parts keep every character. */
  toFile: (data: FieldGroup, before: string | undefined) => string;
}

/** The field with the reason why an entry's file cannot be read. No schema has such a field. */
export const unreadableField = '$unreadable';

/**
 * Makes the format of a kind of file. The form shows an unreadable file as text, and refuses to
 * save the entry, so that the file loses nothing.
 */
export function entryFileFormat(kind: FormatKind): EntryFileFormat {
  return {
    fromFile: cacheReads((text) => readOrShowText(text, kind)),
    toFile: ({ [unreadableField]: reason, ...data }, before) => {
      if (typeof reason === 'string') throw new Error(`${reason} ${deskWords.file.notSaved}`);
      return writeEntryFile(data, kind, before);
    },
  };
}

function readOrShowText(text: string, kind: FormatKind): FieldGroup {
  try {
    return readEntryFile(text, kind);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { [kind.shownBy]: deskWords.file.placeholder, [unreadableField]: reason, body: text };
  }
}

/**
 * Caches what is read from each text. Decap reads every story of a list again for each search,
 * which would take seconds for a thousand stories. Decap may change an entry, so it gets a copy.
 */
function cacheReads(read: (text: string) => FieldGroup): (text: string) => FieldGroup {
  const cache = new Map<string, FieldGroup>();
  return (text) => {
    const data = cache.get(text) ?? read(text);
    cache.set(text, data);
    return structuredClone(data);
  };
}
