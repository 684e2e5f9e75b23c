import { element } from '../../ooxml/xml-elements.ts';
import type { SlideArea } from '../layout/slide-geometry.ts';
import { areaXml } from './placeholder-xml.ts';
import { customGeometry, type SvgShape } from './svg-shapes.ts';

/** The size of a drawing in its own units, and its place on the slide. */
export interface DrawingFrame {
  width: number;
  height: number;
  area: SlideArea;
}

/**
 * Writes a drawing as a group of shapes. The id of the group is `firstId`. Its shapes have the ids
 * that follow.
 */
export function shapeGroup(
  name: string,
  shapes: readonly SvgShape[],
  frame: DrawingFrame,
  firstId: number,
): string {
  const { x, y, width, height } = frame.area;
  return element(
    'p:grpSp',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: firstId, name }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x, y }),
        element('a:ext', { cx: width, cy: height }),
        element('a:chOff', { x, y }),
        element('a:chExt', { cx: width, cy: height }),
      ),
    ),
    ...shapes.map((shape, place) =>
      shapeXml(shape, `${name} ${String(place + 1)}`, frame, firstId + 1 + place),
    ),
  );
}

function shapeXml(
  { outline, fill, stroke, lineWidth = 1 }: SvgShape,
  name: string,
  frame: DrawingFrame,
  id: number,
): string {
  const scale = frame.area.width / frame.width;
  const line =
    stroke === undefined
      ? element('a:ln', {}, element('a:noFill'))
      : element(
          'a:ln',
          { w: Math.round(lineWidth * scale), cap: 'rnd' },
          fillXml(stroke),
          element('a:round'),
        );
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      ...('d' in outline
        ? [areaXml(frame.area), customGeometry(outline.d, frame)]
        : [
            areaXml(circleArea(outline, frame.area, scale)),
            element('a:prstGeom', { prst: 'ellipse' }, element('a:avLst')),
          ]),
      fillXml(fill),
      line,
    ),
  );
}

function circleArea(
  { x, y, radius }: { x: number; y: number; radius: number },
  drawing: SlideArea,
  scale: number,
): SlideArea {
  return {
    x: Math.round(drawing.x + (x - radius) * scale),
    y: Math.round(drawing.y + (y - radius) * scale),
    width: Math.round(radius * 2 * scale),
    height: Math.round(radius * 2 * scale),
  };
}

function fillXml(colour: string | undefined): string {
  if (colour === undefined) return element('a:noFill');
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() }));
}
