/** A part of a text, and what takes its place. */
export interface Replacement {
  start: number;
  end: number;
  /** Default: nothing. */
  text?: string;
}

/**
 * Replaces parts of a text, and leaves all else as it is. A part within another one goes with that
 * one.
 */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement = '' } of sorted) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
