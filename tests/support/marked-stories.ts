import type { MarkedStory } from './held-back-cases.ts';

/** Makes a unique id and a unique secret word for each story. */
export function markStories(count: number): MarkedStory[] {
  return Array.from({ length: count }, (_, place) => {
    const letters = [place / 26, place % 26]
      .map((code) => String.fromCharCode(97 + Math.floor(code)))
      .join('');
    return { id: `hb${letters}2x`, canary: `Zq${letters}canary` };
  });
}

/** A place in an output where a mark was found. */
export interface MarkPlace {
  path: string;
  /** Whether the mark is in the name of the file instead of in its content. */
  inName: boolean;
}

/** The places of each mark in an output. The keys are the marks in lower case. */
export type FoundMarks = Map<string, MarkPlace[]>;

/** Finds the secret words of all marked stories in an output, in upper and lower case. */
export function findCanaries(output: ReadonlyMap<string, Buffer>): FoundMarks {
  return findMarks(output, /zq[a-z]{2}canary/gi);
}

/** Finds the ids of all marked stories in an output. */
export function findIds(output: ReadonlyMap<string, Buffer>): FoundMarks {
  return findMarks(output, /hb[a-z]{2}2x/g);
}

/** Searches each file once for all stories, since a search for each story would take minutes. */
function findMarks(output: ReadonlyMap<string, Buffer>, pattern: RegExp): FoundMarks {
  const found: FoundMarks = new Map();
  const note = (text: string, place: MarkPlace) => {
    const marks = new Set((text.match(pattern) ?? []).map((mark) => mark.toLowerCase()));
    for (const mark of marks) found.set(mark, [...(found.get(mark) ?? []), place]);
  };
  for (const [path, bytes] of output) {
    note(path, { path, inName: true });
    note(bytes.toString('latin1'), { path, inName: false });
  }
  return found;
}
