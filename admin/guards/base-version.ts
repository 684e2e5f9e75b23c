import type { EntryFileFormat } from '../files/entry-file-format.ts';

// Two editors may have the same story open. Every save carries the file as its editor opened it, so
// that a save that would overwrite another editor's save can be refused. The base version is part
// of the entry's data, because Decap's backups and reloads keep nothing else.

declare const isBaseVersion: unique symbol;

/** The text of a file as an editor's window opened it, or as that window last saved it. */
export type BaseVersion = string & { readonly [isBaseVersion]: true };

/** A file to be saved, with the version that it is based on. */
export interface VersionedFile {
  text: string;
  /** The base version; undefined for a new entry, and for a format that carries no base version. */
  baseVersion: BaseVersion | undefined;
}

/** A format for Decap: it reads and writes the file of an entry. */
export interface EntryFormat {
  fromFile: (content: string) => object;
  toFile: (data: object) => string;
}

/** The field of an entry's data that contains its base version. */
export const baseVersionField = 'opened';

/** Separates a file's text from its base version. No file contains this control character. */
const divider = '\n\u001EAs it was opened:\n';

/** Marks a text as a base version. */
export function toBaseVersion(text: string): BaseVersion {
  return text as BaseVersion;
}

/**
 * Makes a format for Decap whose entries carry their base version.
 *
 * @param savedTexts for each text that a save of this window replaced, the text that it saved.
 *   Decap does not read an entry again after a save, so the base version in the entry's data is too
 *   old
 */
export function carryBaseVersion(
  format: EntryFileFormat,
  savedTexts: ReadonlyMap<string, string>,
): EntryFormat {
  return {
    fromFile: (content) => {
      const { text, baseVersion } = splitBaseVersion(content);
      return { ...format.fromFile(text), [baseVersionField]: baseVersion ?? text };
    },
    toFile: (data) => {
      const { [baseVersionField]: opened, ...answers } = data as Record<string, unknown>;
      const base = typeof opened === 'string' ? findLatestText(opened, savedTexts) : undefined;
      const text = format.toFile(answers, base);
      // Decap adds a final line break if there is none. Without this one, Decap's line break would
      // become part of the base version.
      return base === undefined ? text : `${text}${divider}${base}\n`;
    },
  };
}

/** Separates a file's text from its base version. */
export function splitBaseVersion(content: string): VersionedFile {
  const [text = '', base] = content.split(divider);
  return {
    text,
    baseVersion: base === undefined ? undefined : toBaseVersion(base.replace(/\n$/, '')),
  };
}

/** Finds the last text that this window saved over a text; the text itself if there is none. */
function findLatestText(text: string, savedTexts: ReadonlyMap<string, string>): string {
  const next = savedTexts.get(text);
  return next === undefined ? text : findLatestText(next, savedTexts);
}
