import type { Piece } from '../texts/piece.ts';

/** A kind of detail by which someone could be found. */
export interface Identifier {
  rule: string;
  /** A warning where it depends on the story. Default: an error. */
  severity?: 'error' | 'warning';
  /** As a message says it: `a phone number`. */
  what: string;
  /** What to do about it. */
  hint: string;
  /** What of this kind stands in a text. It goes no further than the list of what is allowed. */
  find: (text: string) => string[];
  /** Whether it is looked for in a piece. Default: in all but web addresses, which are full of digits. */
  looksIn?: (piece: Piece) => boolean;
}

/** Everything in a text that a pattern matches; of a pattern with a group `it`, the group. */
export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ 0: found, groups }) => groups?.['it'] ?? found);
}

/** Whether a piece is about something published elsewhere, which has dates and places of its own. */
export function isEvidence({ path }: Piece): boolean {
  return path[0] === 'evidence';
}
