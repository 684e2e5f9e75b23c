import { outputs } from '../../library/outputs.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Words } from '../../words/index.ts';
import { deckParts, packageLinks } from './deck-parts.ts';
import { withOwnTitles } from './own-titles.ts';
import { packageOf } from './package.ts';
import { oneSlide, storySlides } from './story-slides.ts';

/** What a deck needs to know beside the story. */
export interface DeckContext {
  words: Words;
  settings: Pick<Settings, 'organisation' | 'name' | 'brand'>;
  /** The whole address at which a copy is checked. */
  checkAddress: string;
  /** The story's own picture as JPEG, in the shape of the place it has: 6 by 5.7. Default: none. */
  picture?: { jpeg: Uint8Array; alt: string };
}

/** What is made of a story: a slide for each view of its screens, or all on one. */
export type DeckForm = 'slides' | 'slide';

/** The file of each form, in the folder of its story. */
export const deckFile = {
  slides: outputs.slides.file,
  slide: outputs.slide.file,
} as const satisfies Record<DeckForm, string>;

/**
 * A story as a PowerPoint file; the same bytes for the same story and terms. Undefined where the
 * story may not be shown in presentations.
 */
export function deckOf(
  story: Publishable,
  form: DeckForm,
  context: DeckContext,
): Uint8Array | undefined {
  const { words, checkAddress, picture } = context;
  const telling = { story, words, checkAddress, hasPicture: picture !== undefined };
  const told = form === 'slides' ? storySlides(telling) : oneSlide(telling);
  if (told.length === 0) return undefined;
  return packageOf(deckParts(story, withOwnTitles(told, story.id, words), context), packageLinks);
}
