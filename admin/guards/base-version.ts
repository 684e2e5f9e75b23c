import type { EntryFileFormat } from '../files/entry-file-format.ts';

// Two editors may have one story open. Every save carries the file as its editor opened it, so that
// a save which would overwrite somebody else's can be refused. The base version travels with the
// entry's data, because Decap keeps nothing else through its own backups and reloads.

declare const isBaseVersion: unique symbol;

/** The text of a file as an editor's window opened it, or as that window last saved it. */
export type BaseVersion = string & { readonly [isBaseVersion]: true };

/** A file on its way to the git host, with the version it is based on. */
export interface VersionedFile {
  text: string;
  /** Undefined for a new entry, and for a format that carries none. */
  baseVersion: BaseVersion | undefined;
}

/** How Decap reads the file of an entry, and writes it. */
export interface EntryFormat {
  fromFile: (content: string) => object;
  toFile: (data: object) => string;
}

/** The name under which an entry's data carries its base version. */
export const baseVersionField = 'opened';

/** Separates a file's text from its base version. No file contains this control character. */
const divider = '\n\u001EAs it was opened:\n';

/** Marks a text as the one that an editor's window shows. */
export function toBaseVersion(text: string): BaseVersion {
  return text as BaseVersion;
}

/**
 * Makes a format for Decap whose entries carry their base version.
 *
 * @param savedTexts for each text that a save of this window replaced, the text it saved. Decap
 *   does not read an entry again after saving it, so the base version in its data is an older one
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
      const { [baseVersionField]: carried, ...answers } = data as Record<string, unknown>;
      const base = typeof carried === 'string' ? findLatest(carried, savedTexts) : undefined;
      const text = format.toFile(answers, base);
      // Decap ends every file with a line break, which would otherwise end the base version.
      return base === undefined ? text : `${text}${divider}${base}\n`;
    },
  };
}

/** Separates a file's text from its base version. */
export function splitBaseVersion(content: string): VersionedFile {
  const [text = '', carried] = content.split(divider);
  return {
    text,
    baseVersion: carried === undefined ? undefined : toBaseVersion(carried.replace(/\n$/, '')),
  };
}

function findLatest(text: string, savedTexts: ReadonlyMap<string, string>): string {
  const next = savedTexts.get(text);
  return next === undefined ? text : findLatest(next, savedTexts);
}
