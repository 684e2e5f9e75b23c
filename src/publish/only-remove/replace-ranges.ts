/** A range of a text, and the text that replaces it. */
export interface Replacement {
  start: number;
  end: number;
  /** Default: an empty text. */
  text?: string;
}

/**
 * Replaces ranges of a text. Everything else stays the same. A range within another range is
 * ignored.
 */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let end = 0;
  for (const range of sorted) {
    if (range.start < end) continue;
    parts.push(text.slice(end, range.start), range.text ?? '');
    end = range.end;
  }
  return [...parts, text.slice(end)].join('');
}
