import { transform } from './geometry.ts';
import type { Placeholder } from './layout.ts';
import { el, escapeXml } from './xml.ts';

/** How a placeholder of a slide, or of a layout, says which it is. */
export function ph({ type, idx }: Placeholder): string {
  return el('p:ph', { type, sz: idx !== undefined && idx > 1 ? 'quarter' : undefined, idx });
}

/** A placeholder as a layout has it: its place, its style, and what it asks for. */
export function layoutPlaceholder(placeholder: Placeholder, id: number, lang: string): string {
  const { name, prompt, box, text } = placeholder;
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, ph(placeholder)),
    ),
    el('p:spPr', {}, transform(box)),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { anchor: text.anchor }, el('a:normAutofit')),
      el('a:lstStyle', {}, levelStyle('a:lvl1pPr', placeholder)),
      el('a:p', {}, el('a:r', {}, el('a:rPr', { lang }), el('a:t', {}, escapeXml(prompt)))),
    ),
  );
}

/** The style of a placeholder's paragraphs: no bullets, left-aligned, room before each. */
export function levelStyle(name: string, { text }: Pick<Placeholder, 'text'>): string {
  const { sizes, font, colour, before = 0 } = text;
  const letter = font === 'major' ? '+mj' : '+mn';
  return el(
    name,
    { marL: 0, indent: 0, algn: 'l' },
    el('a:lnSpc', {}, el('a:spcPct', { val: 100_000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: before * 100 })),
    el('a:buNone'),
    el(
      'a:defRPr',
      { sz: sizes[0] * 100, b: 0 },
      el('a:solidFill', {}, el('a:schemeClr', { val: colour })),
      el('a:latin', { typeface: `${letter}-lt` }),
      el('a:ea', { typeface: `${letter}-ea` }),
      el('a:cs', { typeface: `${letter}-cs` }),
    ),
  );
}

/** A tree of shapes; the first is the tree itself. */
export function shapeTree(...shapes: string[]): string {
  const none = { x: 0, y: 0 };
  const nothing = { cx: 0, cy: 0 };
  return el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', none),
        el('a:ext', nothing),
        el('a:chOff', none),
        el('a:chExt', nothing),
      ),
    ),
    ...shapes,
  );
}
