import { writeDate } from '../../words/dates.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { storyOutputs } from '../../library/story-outputs.ts';
import type { CopyTerms } from '../ooxml/document-properties.ts';
import type { DeckContext } from './deck-context.ts';
import { layOutSlide } from './layout/lay-out-slide.ts';
import {
  lastPresentationDay,
  makeTitlesUnique,
  outlineSingleSlide,
  outlineSlides,
} from './outline/deck-outline.ts';
import { packageDeck } from './package/package-deck.ts';

/** The forms of a deck: a slide for each view of the story's screens, or the story on one slide. */
export type DeckForm = 'slides' | 'slide';

/** The file name of each form, in the folder of its story. */
export const deckFiles = {
  slides: storyOutputs.slides.file,
  slide: storyOutputs.slide.file,
} as const satisfies Record<DeckForm, string>;

/**
 * Writes a story as a PowerPoint file, in three steps. The outline has the texts of each slide. The
 * layout gives each text and picture a position. The package has the parts of the file. The same
 * input gives the same bytes.
 *
 * @returns undefined if the story may not be shown in presentations
 */
export function writeDeck(
  story: PublicStory,
  form: DeckForm,
  context: DeckContext,
): Uint8Array | undefined {
  const { words, checkAddress } = context;
  const terms: CopyTerms = {
    storyId: story.id,
    use: 'presentation',
    useBy: lastPresentationDay(story),
    checkAddress,
  };
  const outlineContext = { story, words, checkAddress };
  const outlines =
    form === 'slides' ? outlineSlides(outlineContext) : outlineSingleSlide(outlineContext);
  if (outlines.length === 0) return undefined;
  const slides = makeTitlesUnique(outlines, story.id, words).map((outline) =>
    layOutSlide(outline, terms, context),
  );
  const properties = {
    title: slides[0]?.title ?? '',
    description: `${story.summary} ${words.screens.terms.until(writeDate(terms.useBy))}`,
    publisher: context.settings.organisation,
    library: context.settings.name,
    lang: story.language ?? words.lang,
    publishedOn: story.publishFrom,
  };
  const section = { subject: story, slides, terms, picture: context.picture };
  return packageDeck([section], { properties, terms }, context);
}
