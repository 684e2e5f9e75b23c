import { freeform } from './freeform.ts';
import { transform, type Box } from './geometry.ts';
import type { Mark } from './marks.ts';
import { el } from './xml.ts';

/** A drawing in its own units, and where it stands. */
export interface Canvas {
  width: number;
  height: number;
  box: Box;
}

/** A drawing as a group of shapes, which take the ids from `firstId` on. */
export function shapeGroup(
  name: string,
  marks: readonly Mark[],
  canvas: Canvas,
  firstId: number,
): string {
  const { box } = canvas;
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: firstId, name }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x: box.x, y: box.y }),
        el('a:ext', { cx: box.width, cy: box.height }),
        el('a:chOff', { x: box.x, y: box.y }),
        el('a:chExt', { cx: box.width, cy: box.height }),
      ),
    ),
    ...marks.map((mark, place) =>
      markShape(mark, `${name} ${String(place + 1)}`, canvas, firstId + 1 + place),
    ),
  );
}

function markShape(
  { shape, fill, stroke, line = 1 }: Mark,
  name: string,
  canvas: Canvas,
  id: number,
): string {
  const scale = canvas.box.width / canvas.width;
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvSpPr'), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      ...('d' in shape
        ? [transform(canvas.box), freeform(shape.d, canvas)]
        : [
            transform(around(shape, canvas, scale)),
            el('a:prstGeom', { prst: 'ellipse' }, el('a:avLst')),
          ]),
      filled(fill),
      stroke === undefined
        ? el('a:ln', {}, el('a:noFill'))
        : el('a:ln', { w: Math.round(line * scale), cap: 'rnd' }, filled(stroke), el('a:round')),
    ),
  );
}

function around(
  { x, y, radius }: { x: number; y: number; radius: number },
  { box }: Canvas,
  scale: number,
): Box {
  return {
    x: Math.round(box.x + (x - radius) * scale),
    y: Math.round(box.y + (y - radius) * scale),
    width: Math.round(radius * 2 * scale),
    height: Math.round(radius * 2 * scale),
  };
}

function filled(colour: string | undefined): string {
  if (colour === undefined) return el('a:noFill');
  return el('a:solidFill', {}, el('a:srgbClr', { val: colour.slice(1).toUpperCase() }));
}
