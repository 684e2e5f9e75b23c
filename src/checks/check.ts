import type { Finding } from '../story/issue.ts';
import type { House } from './house.ts';
import type { Kind } from '../story/vocabulary.ts';
import type { StoryTexts } from './texts.ts';
import type { Piece } from './texts/piece.ts';

/** What a check may know besides the texts it looks at. */
export interface Context extends Pick<House, 'settings' | 'language'> {
  kind: Kind;
  /** The story as it was written. */
  story: StoryTexts;
}

/**
 * One check: says what in a story's texts is unsafe, as an error, or could be better said, as a
 * warning. Pure, and the same in the library and at the desk.
 */
export type Check = (pieces: readonly Piece[], context: Context) => Finding[];
