import type { Formatter } from 'decap-cms-core';

// Two people may have one story open. What each saves carries the file as it was when they opened
// it, so that a save which would write over somebody else's can be told and refused. It travels
// with the entry's data, since Decap keeps nothing else through its own backups and reloads.

/** The name under which an entry's data carries the file as it was opened. */
export const openedField = 'opened';

/** What an editor reads whose save, or publishing, would have passed over somebody else's. */
export const changedMeanwhile =
  'Someone else has changed this since you opened it, so nothing was done and both versions are safe. ' +
  'Yours is still in this window: open it again in a second window, bring your changes in there, then close this one.';

/** Between a file's text and the text it was opened as. No file has this sign. */
const divider = '\n\u001EAs it was opened:\n';

/** How a kind of file is read and written; `before` is the file as it was opened. */
export interface FileFormat {
  fromFile: (text: string) => object;
  toFile: (data: Record<string, unknown>, before: string | undefined) => string;
}

/** A file on its way to the git host, and what it was opened as. */
export interface Parted {
  text: string;
  /** Undefined for a new entry, and for a format that does not say. */
  opened: string | undefined;
}

/**
 * Makes a format for Decap whose entries carry the file they were opened from.
 *
 * @param saved the text that a text was replaced with by this window's own saves: it is not told
 *   of them, so what it opened would look as if somebody else had changed it
 */
export function carryingOpened(format: FileFormat, saved: ReadonlyMap<string, string>): Formatter {
  return {
    fromFile: (content) => {
      const { text, opened } = part(content);
      return { ...format.fromFile(text), [openedField]: opened ?? text };
    },
    toFile: (given) => {
      const data = given as Record<string, unknown>;
      const { [openedField]: opened } = data;
      const before = typeof opened === 'string' ? latest(opened, saved) : undefined;
      const text = format.toFile(withoutOpened(data), before);
      // Decap ends every file with a line's end, and that must not be taken for the opened file's.
      return before === undefined ? text : `${text}${divider}${before}\n`;
    },
  };
}

/** An entry's own data, without the file it was opened from. */
export function withoutOpened(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== openedField));
}

/** Parts a file's text from what it was opened as. */
export function part(content: string): Parted {
  const [text = '', opened] = content.split(divider);
  return { text, opened: opened?.replace(/\n$/, '') };
}

function latest(text: string, saved: ReadonlyMap<string, string>): string {
  const next = saved.get(text);
  return next === undefined ? text : latest(next, saved);
}
