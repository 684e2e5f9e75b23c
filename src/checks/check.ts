import type { Finding } from '../story/issue.ts';
import type { LanguageEntry } from '../story/schema/lists.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { Kind } from '../story/vocabulary.ts';
import type { StoryTexts } from './texts.ts';
import type { Piece } from './texts/piece.ts';

/** What a check may know besides the texts it looks at. */
export interface Context {
  kind: Kind;
  /** The story as it was written. */
  story: StoryTexts;
  settings: Settings;
  /** The restorative language list. */
  language: readonly LanguageEntry[];
}

/**
 * One check: says what in a story's texts is unsafe, as an error, or could be better said, as a
 * warning. Pure, and the same in the library and at the desk.
 */
export type Check = (pieces: readonly Piece[], context: Context) => Finding[];
