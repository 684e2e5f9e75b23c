import { element } from '../ooxml/xml-elements.ts';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A picture in a line of text. */
interface InlinePicture {
  /** The id of the relationship to its file. */
  id: string;
  /** Its number in the document, from 1. */
  number: number;
  alt: string;
  /** Width and height in millimetres. */
  width: number;
  height: number;
}

/** The unit in which office files measure drawings, in a millimetre. */
const unitsPerMillimetre = 36000;

/** Writes a run with a picture and its text alternative. */
export function pictureXml({ id, number, alt, width, height }: InlinePicture): string {
  const size = {
    cx: Math.round(width * unitsPerMillimetre),
    cy: Math.round(height * unitsPerMillimetre),
  };
  const naming = { id: number, name: `Picture ${String(number)}`, descr: alt };
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': pictureNamespace },
    element('pic:nvPicPr', {}, element('pic:cNvPr', naming), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': id }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size),
    element('wp:docPr', naming),
    element('wp:cNvGraphicFramePr'),
    element(
      'a:graphic',
      { 'xmlns:a': drawingNamespace },
      element('a:graphicData', { uri: pictureNamespace }, picture),
    ),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}
