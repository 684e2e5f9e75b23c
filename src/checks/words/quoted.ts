/** From one sign of a text to another. */
export type Span = readonly [start: number, end: number];

/**
 * Words in quotation marks. An apostrophe inside a word closes nothing, and a quotation that is
 * never closed goes on to the end.
 */
const quotation =
  /(?<![\p{L}\p{N}])(?:‘(?:[^’]|’(?=\p{L}))*(?:’|$)|“[^”]*(?:”|$)|"[^"]*(?:"|$)|'(?=\S)(?:[^']|'(?=\p{L}))*\S')/gu;

/** Where a text gives someone's words, or takes a word up to talk about it. */
export function quotedIn(text: string): Span[] {
  return [...text.matchAll(quotation)].map(({ 0: quote, index }) => [index, index + quote.length]);
}

/** Whether two spans share a sign. */
export function overlap([start, end]: Span, [otherStart, otherEnd]: Span): boolean {
  return start < otherEnd && otherStart < end;
}
