import { element, xmlDocument } from '../../ooxml/xml-elements.ts';
import { slideSize } from '../layout/slide-geometry.ts';
import { notesSize } from './notes-xml.ts';
import { presentationNamespaces } from './part-paths.ts';

/** The first id of slides. */
const firstSlideId = 256;

/**
 * Writes the main part of a deck, which lists its masters and slides.
 *
 * @param references the ids by which the part refers to the masters and slides; a master also has an
 *   id of its own
 */
export function presentationXml(
  references: {
    masters: readonly { id: number; reference: string }[];
    notesMaster: string;
    slides: readonly string[];
  },
  lang: string,
): string {
  const { masters, notesMaster, slides } = references;
  return xmlDocument(
    element(
      'p:presentation',
      presentationNamespaces,
      element(
        'p:sldMasterIdLst',
        {},
        ...masters.map(({ id, reference }) => element('p:sldMasterId', { id, 'r:id': reference })),
      ),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': notesMaster })),
      element(
        'p:sldIdLst',
        {},
        ...slides.map((id, place) => element('p:sldId', { id: firstSlideId + place, 'r:id': id })),
      ),
      element('p:sldSz', { cx: slideSize.width, cy: slideSize.height }),
      element('p:notesSz', notesSize),
      element(
        'p:defaultTextStyle',
        {},
        element('a:defPPr', {}, element('a:defRPr', { lang })),
        element('a:lvl1pPr', { marL: 0, algn: 'l' }, element('a:defRPr', { sz: 1800, lang })),
      ),
    ),
  );
}

/** The part for settings of the slide show, all left at their defaults. */
export const presentationPropertiesXml = xmlDocument(
  element('p:presentationPr', presentationNamespaces),
);

/** The part for settings of the editing view, all left at their defaults. */
export const viewPropertiesXml = xmlDocument(element('p:viewPr', presentationNamespaces));

/**
 * The part for styles of tables. The part names PowerPoint's own default style and defines no other
 * style.
 */
export const tableStylesXml = xmlDocument(
  element('a:tblStyleLst', {
    'xmlns:a': presentationNamespaces['xmlns:a'],
    def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
  }),
);
