import { z } from 'zod';
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
 * save the entry, so that the file loses nothing. A file of another version counts as unreadable:
 * the form would show half of it, and a save would mix two versions.
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
    const data = readEntryFile(text, kind);
    const reason = otherVersion(data, kind);
    return reason === undefined ? data : asText(text, kind, data[kind.shownBy], reason);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return asText(text, kind, undefined, reason);
  }
}

/** Makes the entry of a file that the form shows as text, by its own title if it has one. */
function asText(text: string, kind: FormatKind, title: unknown, reason: string): FieldGroup {
  const shown = title ?? deskWords.file.placeholder;
  return { [kind.shownBy]: shown, [unreadableField]: reason, body: text };
}

/**
 * Returns the reason if a file has another version than the desk's schema; undefined if it has the
 * same version, or none. The checklist reports a missing version.
 */
function otherVersion({ schema }: FieldGroup, kind: FormatKind): string | undefined {
  const version: unknown = kind.schema.shape['schema'];
  const newest = version instanceof z.ZodLiteral ? version.value : undefined;
  if (typeof newest !== 'number' || typeof schema !== 'number' || schema === newest) return;
  return schema < newest ? deskWords.file.olderVersion : deskWords.file.newerVersion;
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
