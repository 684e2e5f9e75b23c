import type { MarkedStory } from './held-back-cases.ts';

/** Makes ids and secret words for as many stories as there are cases, no two of them alike. */
export function markStories(count: number): MarkedStory[] {
  return Array.from({ length: count }, (_, place) => {
    const letters = [place / 26, place % 26]
      .map((n) => String.fromCharCode(97 + Math.floor(n)))
      .join('');
    return { id: `hb${letters}2x`, canary: `Zq${letters}canary` };
  });
}

/** Where a mark was found: in the name of a file, or in what it contains. */
export interface MarkPlace {
  path: string;
  inName: boolean;
}

/** The marks found in an output, each in lower case with the places it was found in. */
export type FoundMarks = Map<string, MarkPlace[]>;

/** Finds the secret words of all marked stories in an output, however they are capitalised. */
export function findCanaries(output: ReadonlyMap<string, Buffer>): FoundMarks {
  return findMarks(output, /zq[a-z]{2}canary/gi);
}

/** Finds the ids of all marked stories in an output. */
export function findIds(output: ReadonlyMap<string, Buffer>): FoundMarks {
  return findMarks(output, /hb[a-z]{2}2x/g);
}

/** Reads each file once, for hundreds of stories: a search for each story would read them for minutes. */
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
