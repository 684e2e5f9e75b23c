/** A range of characters in a text; `end` is the first character after it. */
export type TextRange = readonly [start: number, end: number];

/**
 * Matches words in quotation marks. An apostrophe inside a word does not end a quotation, and a
 * quotation without an end continues to the end of the text. A quotation between straight single
 * marks has at most 2000 characters, because any such mark may begin a quotation.
 */
const quotation =
  /(?<![\p{L}\p{N}])(?:‘(?:[^’]|’(?=\p{L}))*(?:’|$)|“[^”]*(?:”|$)|"[^"]*(?:"|$)|'(?=\S)(?:[^']|'(?=\p{L})){0,2000}\S')/gu;

/** Finds the quotations in a text: someone's words, or a word that the text is about. */
export function findQuotations(text: string): TextRange[] {
  return [...text.matchAll(quotation)].map(({ 0: quote, index }) => [index, index + quote.length]);
}

/** Whether two ranges have a character in common. */
export function rangesOverlap([start, end]: TextRange, [otherStart, otherEnd]: TextRange): boolean {
  return start < otherEnd && otherStart < end;
}
