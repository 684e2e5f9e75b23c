import { element } from '../../ooxml/xml-elements.ts';

/** One shape of a drawing: its outline, its colours and its line. */
export interface SvgShape {
  /** A path in the notation of SVG, or a circle. */
  outline: { d: string } | { x: number; y: number; radius: number };
  /** The colour inside. Default: none. */
  fill?: string | undefined;
  /** The colour of the line. Default: no line. */
  stroke?: string | undefined;
  /** The width of the line, in units of the drawing. Default: 1. */
  lineWidth?: number | undefined;
}

/**
 * Reads the shapes of a cover from the SVG that we draw. Supports only paths, circles and groups.
 * The shapes of a group share its attributes.
 */
export function readSvgShapes(svg: string): SvgShape[] {
  let groupAttributes: Record<string, string> = {};
  return [...svg.matchAll(/<(\/?)(g|path|circle)\b([^>]*)>/g)].flatMap(
    ([, end, name, attributes = '']) => {
      const ownAttributes = readAttributes(attributes);
      if (name === 'g') {
        groupAttributes = end ? {} : ownAttributes;
        return [];
      }
      const { d, cx, cy, r, fill, stroke, ...rest } = { ...groupAttributes, ...ownAttributes };
      const outline = d === undefined ? { x: Number(cx), y: Number(cy), radius: Number(r) } : { d };
      return [
        {
          outline,
          fill: fill === 'none' ? undefined : fill,
          stroke,
          lineWidth: Number(rest['stroke-width'] ?? 1),
        },
      ];
    },
  );
}

function readAttributes(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
}

/** Writes a path in the notation of SVG as a path of DrawingML. */
export function customGeometry(d: string, size: { width: number; height: number }): string {
  const emptyLists = ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name));
  return element(
    'a:custGeom',
    {},
    ...emptyLists,
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      element('a:path', { w: size.width, h: size.height }, ...pathCommands(d)),
    ),
  );
}

interface PathPoint {
  x: number;
  y: number;
}

function pathCommands(d: string): string[] {
  const written: string[] = [];
  let current: PathPoint = { x: 0, y: 0 };
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLHVCZ])([^MLHVCZ]*)/g)) {
    if (command === 'Z') written.push(element('a:close'));
    const values = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const points = pathPoints(command, values, current);
    // A curve takes two control points before its end.
    const pointCount = command === 'C' ? 3 : 1;
    for (let place = 0; place < points.length; place += pointCount) {
      const commandPoints = points.slice(place, place + pointCount);
      written.push(
        element(commandElements[command] ?? 'a:lnTo', {}, ...commandPoints.map(pointXml)),
      );
      current = commandPoints.at(-1) ?? current;
    }
  }
  return written;
}

const commandElements: Record<string, string> = { M: 'a:moveTo', C: 'a:cubicBezTo' };

function pathPoints(command: string, values: readonly number[], current: PathPoint): PathPoint[] {
  if (command === 'H') return values.map((x) => ({ x, y: current.y }));
  if (command === 'V') return values.map((y) => ({ x: current.x, y }));
  return values.flatMap((x, place) => (place % 2 === 0 ? [{ x, y: values[place + 1] ?? 0 }] : []));
}

function pointXml({ x, y }: PathPoint): string {
  return element('a:pt', { x: Math.round(x), y: Math.round(y) });
}
