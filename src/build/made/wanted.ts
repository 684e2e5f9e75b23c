import type { DeckInput } from './deck.ts';

/** A file that a library wants in its output, and what it is made of. */
export interface Wanted {
  /** Its path in the output. */
  path: string;
  maker: 'deck';
  /** All that it is made of, as plain data. */
  input: DeckInput;
}

/** Where a wanted file is kept once it is made. */
export interface Kept extends Wanted {
  file: string;
}
