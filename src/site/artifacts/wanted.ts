import type { DeckInput } from './deck.ts';
import type { PreviewInput } from './preview.ts';
import type { WordInput } from './word.ts';

/** What makes a file, and all that it is made of, as plain data. */
export type Making =
  | { maker: 'deck'; input: DeckInput }
  | { maker: 'preview'; input: PreviewInput }
  | { maker: 'word'; input: WordInput };

/** A file that a library wants in its output, and what it is made of. */
export type Wanted<Maker extends Making['maker'] = Making['maker']> = Extract<
  Making,
  { maker: Maker }
> & {
  /** Its path in the output. */
  path: string;
};

/** Where a wanted file is kept once it is made. */
export type Kept = Wanted & { file: string };
