import type { Finding } from '../story/issue.ts';
import type { Kind } from '../story/vocabulary.ts';
import type { JudgingContext } from './judging-context.ts';
import type { Dictionary } from './names/dictionary.ts';
import type { CheckedText } from './texts/checked-text.ts';
import type { StoryTexts } from './texts/story-texts.ts';

/** The data that a check may use, except the checked texts. */
export interface StoryCheckContext extends Pick<JudgingContext, 'settings' | 'language'> {
  kind: Kind;
  /** The names of the library's themes and practice models. */
  listNames: readonly string[];
  /** The words of the English language, in lower case. */
  dictionary: Dictionary;
  /** The story as it was written. */
  story: StoryTexts;
}

/**
 * One check of a story's texts. A check returns an error for an unsafe text, and a warning for a
 * text that could be better. A check is pure, so it has the same findings in the library and at the
 * desk.
 */
export type StoryCheck = (texts: readonly CheckedText[], context: StoryCheckContext) => Finding[];
