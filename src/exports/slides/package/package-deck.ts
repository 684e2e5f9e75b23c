import type { PublicStory } from '../../../library/public-story.ts';
import { writeDate } from '../../../words/dates.ts';
import {
  appPropertiesPart,
  corePropertiesPart,
  customPropertiesPart,
  propertyRelationships,
  type CopyTerms,
  type DocumentProperties,
} from '../../ooxml/document-properties.ts';
import { writeOoxmlPackage, type OoxmlPart } from '../../ooxml/ooxml-package.ts';
import { qrPng } from '../../qr/qr-code.ts';
import type { DeckContext } from '../deck-context.ts';
import type { LaidOutSlide } from '../layout/lay-out-slide.ts';
import { masterParts } from './master-parts.ts';
import { partPaths, presentationType } from './part-paths.ts';
import {
  presentationPropertiesXml,
  presentationXml,
  tableStylesXml,
  viewPropertiesXml,
} from './presentation-xml.ts';
import { slideParts } from './slide-parts.ts';
import { themeColours } from './theme-colours.ts';
import { themeXml } from './theme-xml.ts';

/** Writes the parts of a deck into one file. */
export function packageDeck(
  story: PublicStory,
  slides: readonly LaidOutSlide[],
  terms: CopyTerms,
  context: DeckContext,
): Uint8Array {
  const { words, settings, picture } = context;
  const usedLayouts = [...new Set(slides.map(({ layout }) => layout))];
  const theme = themeXml(settings.name, themeColours(story.kind, settings));
  const properties = deckProperties(story, slides[0]?.title ?? '', terms, context);
  const parts: OoxmlPart[] = [
    presentationPart(slides.length, words.lang),
    ...masterParts(usedLayouts, theme, story, words.lang),
    ...slides.flatMap((slide, place) =>
      slideParts(slide, place + 1, usedLayouts, terms, words.lang),
    ),
    { path: partPaths.code, content: qrPng(terms.checkAddress) },
    ...(picture && usedLayouts.includes('titlePicture')
      ? [{ path: partPaths.picture, content: picture.jpeg }]
      : []),
    {
      path: partPaths.presentationProperties,
      type: presentationType('presProps'),
      content: presentationPropertiesXml,
    },
    {
      path: partPaths.viewProperties,
      type: presentationType('viewProps'),
      content: viewPropertiesXml,
    },
    {
      path: partPaths.tableStyles,
      type: presentationType('tableStyles'),
      content: tableStylesXml,
    },
    corePropertiesPart(properties, terms),
    appPropertiesPart(properties, slides.length),
    customPropertiesPart(terms),
  ];
  return writeOoxmlPackage(parts, [
    propertyRelationships.main('rId1', partPaths.presentation),
    propertyRelationships.core('rId2'),
    propertyRelationships.app('rId3'),
    propertyRelationships.custom('rId4'),
  ]);
}

function deckProperties(
  story: PublicStory,
  title: string,
  { useBy }: CopyTerms,
  { words, settings }: DeckContext,
): DocumentProperties {
  return {
    title,
    description: `${story.summary} ${words.screens.terms.until(writeDate(useBy))}`,
    publisher: settings.organisation,
    library: settings.name,
    lang: story.language ?? words.lang,
    publishedOn: story.publishFrom,
  };
}

function presentationPart(slideCount: number, lang: string): OoxmlPart {
  const slides = Array.from({ length: slideCount }, (_, place) => ({
    id: `rId${String(place + 10)}`,
    type: 'slide',
    target: partPaths.slide(place + 1),
  }));
  return {
    path: partPaths.presentation,
    type: presentationType('presentation.main'),
    content: presentationXml(
      { master: 'rId1', notesMaster: 'rId2', slides: slides.map(({ id }) => id) },
      lang,
    ),
    relationships: [
      { id: 'rId1', type: 'slideMaster', target: partPaths.master },
      { id: 'rId2', type: 'notesMaster', target: partPaths.notesMaster },
      { id: 'rId3', type: 'theme', target: partPaths.theme(1) },
      { id: 'rId4', type: 'presProps', target: partPaths.presentationProperties },
      { id: 'rId5', type: 'viewProps', target: partPaths.viewProperties },
      { id: 'rId6', type: 'tableStyles', target: partPaths.tableStyles },
      ...slides,
    ],
  };
}
