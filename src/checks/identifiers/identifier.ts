import type { CheckedText } from '../texts/checked-text.ts';

/** A kind of detail by which a person could be found. */
export interface Identifier {
  rule: string;
  /** A warning if it depends on the story whether the detail is a risk. Default: `error`. */
  severity?: 'error' | 'warning';
  /** The detail as a message names it: `a phone number`. */
  description: string;
  /** What to do about it. */
  hint: string;
  /** Finds every detail of this kind in a text. What it finds is compared with the allow-list and never reported. */
  find: (text: string) => string[];
  /** Whether a text is searched for it. Default: every text but web addresses, which are full of digits. */
  appliesTo?: (text: CheckedText) => boolean;
}

/** Every match of a pattern in a text. If the pattern has a group named `it`, only that group. */
export function findMatches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ 0: found, groups }) => groups?.['it'] ?? found);
}
