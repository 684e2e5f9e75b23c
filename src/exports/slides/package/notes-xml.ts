import { element, textElement, xmlDocument } from '../../ooxml/xml-elements.ts';
import { areaInInches, type SlideArea } from '../layout/slide-geometry.ts';
import { colourMap } from './master-xml.ts';
import { presentationNamespaces } from './part-paths.ts';
import { areaXml, rectangle, shapeTree } from './placeholder-xml.ts';
import { isRightToLeft } from './text-body-xml.ts';

/** The size of a page of notes, upright, in EMU. */
export const notesSize = { cx: 6_858_000, cy: 9_144_000 };

const slideArea = areaInInches(0.6, 0.75, 6.3, 3.54);
const notesArea = areaInInches(0.75, 4.6, 6, 4.6);

/** Writes the master of the notes: the slide above, the notes below. */
export function notesMasterXml(lang: string): string {
  return xmlDocument(
    element(
      'p:notesMaster',
      presentationNamespaces,
      element(
        'p:cSld',
        {},
        element(
          'p:bg',
          {},
          element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' })),
        ),
        shapeTree(
          slideImage(slideArea),
          notesBody(notesArea, element('a:p', {}, textRun('Notes', lang))),
        ),
      ),
      colourMap,
      element(
        'p:notesStyle',
        {},
        element(
          'a:lvl1pPr',
          { marL: 0, algn: 'l' },
          element('a:spcBef', {}, element('a:spcPts', { val: 600 })),
          element(
            'a:defRPr',
            { sz: 1400 },
            element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
            element('a:latin', { typeface: '+mn-lt' }),
          ),
        ),
      ),
    ),
  );
}

/**
 * Writes the notes of one slide, a paragraph each.
 *
 * @param language the language of the story's words, which a note from right to left is in. Default:
 *   that of the other notes
 */
export function notesXml(notes: readonly string[], lang: string, language = lang): string {
  const paragraphs = notes.map((note) =>
    element(
      'a:p',
      {},
      ...(isRightToLeft(note) ? [element('a:pPr', { algn: 'r', rtl: 1 })] : []),
      textRun(note, isRightToLeft(note) ? language : lang),
    ),
  );
  return xmlDocument(
    element(
      'p:notes',
      presentationNamespaces,
      element('p:cSld', {}, shapeTree(slideImage(), notesBody(undefined, ...paragraphs))),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}

function textRun(text: string, lang: string): string {
  return element('a:r', {}, element('a:rPr', { lang }), textElement('a:t', text));
}

function slideImage(area?: SlideArea): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: 2, name: 'Slide' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg' })),
    ),
    element('p:spPr', {}, ...areaElements(area)),
  );
}

function notesBody(area: SlideArea | undefined, ...paragraphs: string[]): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: 3, name: 'Notes' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'body', idx: 1 })),
    ),
    element('p:spPr', {}, ...areaElements(area)),
    element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), ...paragraphs),
  );
}

/**
 * Writes the position of a shape on the master. The notes of a slide inherit this position, so
 * their shapes have none.
 */
function areaElements(area: SlideArea | undefined): string[] {
  return area ? [areaXml(area), rectangle] : [];
}
