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
import { numberSections, type DeckSection, type NumberedSection } from './deck-sections.ts';
import { masterParts, notesMasterPart, themeParts } from './master-parts.ts';
import { partPaths, presentationType } from './part-paths.ts';
import {
  presentationPropertiesXml,
  presentationXml,
  tableStylesXml,
  viewPropertiesXml,
} from './presentation-xml.ts';
import { slideParts } from './slide-parts.ts';

/** What a deck says about itself: its properties, and its terms as a whole. */
export interface DeckFacts {
  properties: DocumentProperties;
  terms: CopyTerms;
}

/** A slide, and the section whose drawing and terms it has. */
interface PlacedSlide {
  slide: DeckSection['slides'][number];
  section: NumberedSection;
}

/**
 * Writes the parts of a deck into one file.
 *
 * @param sections the sections, each with the slides that use its master
 * @param order puts the slides into their order in the deck. Default: section after section
 */
export function packageDeck(
  sections: readonly DeckSection[],
  { properties, terms }: DeckFacts,
  context: DeckContext,
  order?: readonly DeckSection['slides'][number][],
): Uint8Array {
  const { lang } = context.words;
  const numbered = numberSections(sections);
  const slides = placeSlides(numbered, order);
  const parts: OoxmlPart[] = [
    presentationPart(numbered, slides.length, lang),
    ...numbered.flatMap((section) => masterParts(section, context)),
    notesMasterPart(numbered.length, lang),
    ...themeParts(numbered, context),
    ...slides.flatMap(({ slide, section }, place) => slideParts(slide, place + 1, section, lang)),
    ...numbered.flatMap(mediaParts),
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

function placeSlides(
  sections: readonly NumberedSection[],
  order: readonly DeckSection['slides'][number][] | undefined,
): PlacedSlide[] {
  const placed = sections.flatMap((section) => section.slides.map((slide) => ({ slide, section })));
  if (!order) return placed;
  return placed.toSorted((a, b) => order.indexOf(a.slide) - order.indexOf(b.slide));
}

/** Writes the QR code of a section, and its picture if a layout shows it. */
function mediaParts({ number, terms, picture, usedLayouts }: NumberedSection): OoxmlPart[] {
  return [
    { path: partPaths.code(number), content: qrPng(terms.checkAddress) },
    ...(picture && usedLayouts.includes('titlePicture')
      ? [{ path: partPaths.picture(number), content: picture.jpeg }]
      : []),
  ];
}

function presentationPart(
  sections: readonly NumberedSection[],
  slideCount: number,
  lang: string,
): OoxmlPart {
  const slides = Array.from({ length: slideCount }, (_, place) => ({
    id: `rId${String(place + 10)}`,
    type: 'slide',
    target: partPaths.slide(place + 1),
  }));
  const masters = sections.map(({ number, firstMasterId }) => ({
    id: firstMasterId,
    reference: number === 1 ? 'rId1' : `master${String(number)}`,
    target: partPaths.master(number),
  }));
  const [firstMaster, ...otherMasters] = masters.map(({ reference, target }) => ({
    id: reference,
    type: 'slideMaster',
    target,
  }));
  return {
    path: partPaths.presentation,
    type: presentationType('presentation.main'),
    content: presentationXml(
      { masters, notesMaster: 'rId2', slides: slides.map(({ id }) => id) },
      lang,
    ),
    relationships: [
      ...(firstMaster ? [firstMaster] : []),
      { id: 'rId2', type: 'notesMaster', target: partPaths.notesMaster },
      { id: 'rId3', type: 'theme', target: partPaths.theme(1) },
      { id: 'rId4', type: 'presProps', target: partPaths.presentationProperties },
      { id: 'rId5', type: 'viewProps', target: partPaths.viewProperties },
      { id: 'rId6', type: 'tableStyles', target: partPaths.tableStyles },
      ...otherMasters,
      ...slides,
    ],
  };
}
