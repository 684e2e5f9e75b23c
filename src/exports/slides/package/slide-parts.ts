import { listTerms, type CopyTerms } from '../../ooxml/document-properties.ts';
import type { OoxmlPart } from '../../ooxml/ooxml-package.ts';
import { element, xmlDocument } from '../../ooxml/xml-elements.ts';
import type { LaidOutSlide } from '../layout/lay-out-slide.ts';
import type { NumberedSection } from './deck-sections.ts';
import { notesXml } from './notes-xml.ts';
import {
  partPaths,
  presentationNamespaces,
  presentationType,
  slideReferences as ids,
} from './part-paths.ts';
import { slideXml } from './slide-xml.ts';

/**
 * Writes the parts of one slide: the slide, its notes, and its terms as data.
 *
 * @param number the slide's place in the deck, from 1
 * @param section the section of the slide
 */
export function slideParts(
  slide: LaidOutSlide,
  number: number,
  section: NumberedSection,
  lang: string,
): OoxmlPart[] {
  const { usedLayouts, firstLayout, terms } = section;
  const layout = partPaths.layout(firstLayout + usedLayouts.indexOf(slide.layout));
  const hasPicture = slide.shapes.some(
    (shape) => 'picture' in shape && shape.picture === 'picture',
  );
  return [
    {
      path: partPaths.slide(number),
      type: presentationType('slide'),
      content: slideXml(slide, lang),
      relationships: [
        { id: ids.layout, type: 'slideLayout', target: layout },
        { id: ids.notes, type: 'notesSlide', target: partPaths.notes(number) },
        { id: ids.code, type: 'image', target: partPaths.code(section.number) },
        { id: ids.tags, type: 'tags', target: partPaths.tags(number) },
        { id: ids.check, type: 'hyperlink', target: terms.checkAddress, isExternal: true },
        ...(hasPicture
          ? [{ id: ids.picture, type: 'image', target: partPaths.picture(section.number) }]
          : []),
      ],
    },
    {
      path: partPaths.notes(number),
      type: presentationType('notesSlide'),
      content: notesXml(slide.notes, lang, slide.language),
      relationships: [
        { id: 'rId1', type: 'notesMaster', target: partPaths.notesMaster },
        { id: 'rId2', type: 'slide', target: partPaths.slide(number) },
      ],
    },
    { path: partPaths.tags(number), type: presentationType('tags'), content: tagsXml(terms) },
  ];
}

/**
 * Writes the terms as tags, because a slide keeps its tags when someone copies it within
 * PowerPoint.
 */
function tagsXml(terms: CopyTerms): string {
  return xmlDocument(
    element(
      'p:tagLst',
      { 'xmlns:p': presentationNamespaces['xmlns:p'] },
      // PowerPoint reads the names of tags in capitals.
      ...listTerms(terms).map(([name, val]) => element('p:tag', { name: name.toUpperCase(), val })),
    ),
  );
}
