import type { CopyTerms } from '../../ooxml/document-properties.ts';
import { writeDate } from '../../../words/dates.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlideOutline, SlideParagraph } from '../outline/deck-outline.ts';
import { chooseSize } from './fit-text.ts';
import { placeholderRoles, type Placeholder, type PlaceholderRole } from './slide-placeholders.ts';
import { slideLayouts, type SlideLayout, type SlideLayoutName } from './slide-layouts.ts';

/** A slide whose texts and pictures have a position and a size. */
export interface LaidOutSlide {
  layout: SlideLayoutName;
  title: string;
  /** The language of the story's words. Default: that of the library's own words. */
  language?: string | undefined;
  /** The shapes in the order in which a screen reader reads them. */
  shapes: (TextShape | PictureShape)[];
  /** The presenter's notes, a paragraph each. */
  notes: string[];
}

/** A text in a placeholder. */
export interface TextShape {
  placeholder: Placeholder;
  paragraphs: SlideParagraph[];
  /** The size in points. */
  size: number;
  /**
   * Whether the slide itself contains the position and the size of the text. Both then stay the
   * same in a template without such a placeholder.
   */
  keepsPlace: boolean;
}

/** A picture in a placeholder. */
export interface PictureShape {
  placeholder: Placeholder;
  /** The file: the QR code, which links to the check address, or the story's own picture. */
  picture: 'code' | 'picture';
  /** The alternative text. */
  alt: string;
}

/** Lays out a slide: gives each text, the terms and each picture a position and a size. */
export function layOutSlide(
  outline: SlideOutline,
  terms: CopyTerms,
  context: DeckContext,
): LaidOutSlide {
  const layout = chooseLayout(outline, context.picture !== undefined);
  const { placeholders }: SlideLayout = slideLayouts[layout];
  const shapes = placeholderRoles.flatMap((role) => {
    const placeholder = placeholders[role];
    return placeholder === undefined
      ? []
      : [fillPlaceholder(role, placeholder, outline, terms, context)];
  });
  const { title, language, notes } = outline;
  return { layout, title, language, shapes, notes };
}

/** Chooses the layout of a slide. */
export function chooseLayout(
  { shows }: Pick<SlideOutline, 'shows'>,
  hasPicture: boolean,
): SlideLayoutName {
  if (shows === 'title') return hasPicture ? 'titlePicture' : 'title';
  if (shows === 'quote' || shows === 'change' || shows === 'round') return 'ownWords';
  return shows === 'terms' || shows === 'story' ? shows : 'text';
}

function fillPlaceholder(
  role: PlaceholderRole,
  placeholder: Placeholder,
  { shows, title, language, text, screenTexts, more = [] }: SlideOutline,
  terms: CopyTerms,
  { words, picture }: DeckContext,
): TextShape | PictureShape {
  const fill = (paragraphs: SlideParagraph[], sameSizeAs: SlideParagraph[][] = []): TextShape => ({
    placeholder,
    paragraphs,
    size: chooseSize([paragraphs, ...sameSizeAs], placeholder),
    keepsPlace: role === 'terms',
  });
  // The titles of all other slides are the library's own words.
  const isStoryTitle = shows === 'title' || shows === 'story';
  switch (role) {
    case 'title':
      return fill([{ text: title, language: isStoryTitle ? language : undefined }]);
    case 'text':
      return fill(text, screenTexts);
    case 'more':
      return fill(more);
    case 'terms':
      return fill(termsLines(terms, words));
    case 'picture':
      return { placeholder, picture: role, alt: picture?.alt ?? '' };
    case 'code':
      return { placeholder, picture: role, alt: words.screens.terms.code(terms.checkAddress) };
  }
}

/** Writes the terms at the foot of a slide, and the address at which the copy is checked. */
function termsLines(
  { storyId, useBy, checkAddress }: CopyTerms,
  words: DeckContext['words'],
): SlideParagraph[] {
  return [
    { text: `${nameStories(storyId, words)}. ${words.screens.terms.short(writeDate(useBy))}` },
    { text: checkAddress, linksToCheck: true },
  ];
}

/** Names the story of the terms, or all stories where a slide has several. */
function nameStories(storyId: string, { check, sessionDeck }: DeckContext['words']): string {
  const ids = storyId.split(' ');
  return ids.length === 1 ? check.story(storyId) : sessionDeck.stories(ids.join(', '));
}
