import { writeDate } from '../../words/dates.ts';
import { layouts, type LayoutName } from './layout.ts';
import { notesPart } from './notes.ts';
import type { Part } from './package.ts';
import { paths, xml } from './paths.ts';
import { tagsPart, type Terms } from './properties.ts';
import { slidePart, type Picture } from './slide.ts';
import type { DeckContext } from './deck.ts';
import type { Told } from './story-slides.ts';
import type { Paragraph } from './text.ts';

/** One slide with its notes and its terms as data; `count` is its place, from 1. */
export function slideParts(
  told: Told,
  count: number,
  used: readonly LayoutName[],
  terms: Terms,
  { words, checkAddress, picture }: DeckContext,
): Part[] {
  const { lang } = words;
  const { short, code } = words.screens.terms;
  const termsWords: Paragraph[] = [
    { text: `${words.check.story(terms.storyId)}. ${short(writeDate(terms.useBy))}` },
    { text: checkAddress, link: 'rId5' },
  ];
  const codePicture: Picture = { alt: code(checkAddress), embed: 'rId3', link: 'rId5' };
  const slide = slidePart(
    {
      layout: layouts[told.layout],
      words: {
        title: [{ text: told.title }],
        text: told.text,
        ...(told.more ? { more: told.more } : {}),
        terms: termsWords,
      },
      pictures: {
        code: codePicture,
        ...(picture ? { picture: { alt: picture.alt, embed: 'rId6' } } : {}),
      },
      together: told.together,
    },
    lang,
    'rId4',
  );
  const hasPicture = picture !== undefined && told.layout === 'titlePicture';
  return [
    {
      path: paths.slide(count),
      type: xml('slide'),
      content: slide,
      links: [
        { id: 'rId1', type: 'slideLayout', target: paths.layout(used.indexOf(told.layout) + 1) },
        { id: 'rId2', type: 'notesSlide', target: paths.notes(count) },
        { id: 'rId3', type: 'image', target: paths.code },
        { id: 'rId4', type: 'tags', target: paths.tags(count) },
        { id: 'rId5', type: 'hyperlink', target: checkAddress, isOutside: true },
        ...(hasPicture ? [{ id: 'rId6', type: 'image', target: paths.picture }] : []),
      ],
    },
    {
      path: paths.notes(count),
      type: xml('notesSlide'),
      content: notesPart(told.notes, lang),
      links: [
        { id: 'rId1', type: 'notesMaster', target: paths.notesMaster },
        { id: 'rId2', type: 'slide', target: paths.slide(count) },
      ],
    },
    { path: paths.tags(count), type: xml('tags'), content: tagsPart(terms) },
  ];
}
