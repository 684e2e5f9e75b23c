import { element, textElement } from '../../ooxml/xml-elements.ts';
import type { Placeholder } from '../layout/slide-placeholders.ts';
import type { SlideArea } from '../layout/slide-geometry.ts';

/** Writes the element that links a shape to its placeholder. */
export function placeholderReference({ type, idx }: Placeholder): string {
  return element('p:ph', { type, sz: idx !== undefined && idx > 1 ? 'quarter' : undefined, idx });
}

/** Writes a placeholder of a layout: its place, its style and its prompt. */
export function layoutPlaceholder(placeholder: Placeholder, id: number, lang: string): string {
  const { name, prompt, area, text } = placeholder;
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, placeholderReference(placeholder)),
    ),
    element('p:spPr', {}, areaXml(area)),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { anchor: text.anchor }, element('a:normAutofit')),
      element('a:lstStyle', {}, levelStyle('a:lvl1pPr', placeholder)),
      element(
        'a:p',
        {},
        element('a:r', {}, element('a:rPr', { lang }), textElement('a:t', prompt)),
      ),
    ),
  );
}

/** Writes the style of a level of paragraphs: no bullets, left-aligned, space before each. */
export function levelStyle(name: string, { text }: Pick<Placeholder, 'text'>): string {
  const { sizes, font, colour, before = 0 } = text;
  const themeFont = font === 'major' ? '+mj' : '+mn';
  return element(
    name,
    { marL: 0, indent: 0, algn: 'l' },
    element('a:lnSpc', {}, element('a:spcPct', { val: 100_000 })),
    element('a:spcBef', {}, element('a:spcPts', { val: before * 100 })),
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: sizes[0] * 100, b: 0 },
      element('a:solidFill', {}, element('a:schemeClr', { val: colour })),
      element('a:latin', { typeface: `${themeFont}-lt` }),
      element('a:ea', { typeface: `${themeFont}-ea` }),
      element('a:cs', { typeface: `${themeFont}-cs` }),
    ),
  );
}

/** Writes the tree of shapes of a slide, a layout or a master. The tree has id 1. */
export function shapeTree(...shapes: string[]): string {
  const origin = { x: 0, y: 0 };
  const noSize = { cx: 0, cy: 0 };
  return element(
    'p:spTree',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', origin),
        element('a:ext', noSize),
        element('a:chOff', origin),
        element('a:chExt', noSize),
      ),
    ),
    ...shapes,
  );
}

/** Writes the place and the size of a shape. */
export function areaXml({ x, y, width, height }: SlideArea): string {
  return element(
    'a:xfrm',
    {},
    element('a:off', { x, y }),
    element('a:ext', { cx: width, cy: height }),
  );
}

/** The outline of a shape that is a rectangle. */
export const rectangle = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'));
