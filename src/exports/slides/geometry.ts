import { el } from './xml.ts';

/** English Metric Units, in which drawings are measured, to an inch. */
const unitsPerInch = 914_400;

/** A place on a slide, in EMU. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A place given in inches. */
export function inches(x: number, y: number, width: number, height: number): Box {
  const [left, top, wide, high] = [x, y, width, height].map((each) =>
    Math.round(each * unitsPerInch),
  ) as [number, number, number, number];
  return { x: left, y: top, width: wide, height: high };
}

/** A length in points, of which an inch has 72. */
export function points(units: number): number {
  return (units / unitsPerInch) * 72;
}

/** A slide of 16:9. */
export const slideSize = { width: 12_192_000, height: 6_858_000 };

/** Where something stands, as drawings say it. */
export function transform({ x, y, width, height }: Box, name = 'a:xfrm'): string {
  return el(name, {}, el('a:off', { x, y }), el('a:ext', { cx: width, cy: height }));
}
