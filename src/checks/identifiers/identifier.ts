import type { CheckedText } from '../texts/checked-text.ts';

/** A kind of detail that could help someone to find a person. */
export interface Identifier {
  rule: string;
  /** `warning` if the detail is a risk only in some stories. Default: `error`. */
  severity?: 'error' | 'warning';
  /** The detail as a message names it: `a phone number`. */
  description: string;
  /** What to do about the detail. */
  hint: string;
  /**
   * Finds every detail of this kind in a text. The details are compared with the allow-list and
   * never reported.
   */
  find: (text: string) => string[];
  /**
   * Whether a text is searched for this kind of detail. Default: every text except web addresses,
   * which are full of digits.
   */
  appliesTo?: (text: CheckedText) => boolean;
}

/** Finds every match of a pattern in a text, or every match of its group `it` if there is one. */
export function findMatches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ 0: match, groups }) => groups?.['it'] ?? match);
}
