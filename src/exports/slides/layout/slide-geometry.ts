/** An inch in English Metric Units (EMU), the unit of drawings in office files. */
const unitsPerInch = 914_400;

/** An area of a slide, in EMU. */
export interface SlideArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Returns an area in EMU from lengths in inches. */
export function areaInInches(x: number, y: number, width: number, height: number): SlideArea {
  const toUnits = (length: number) => Math.round(length * unitsPerInch);
  return { x: toUnits(x), y: toUnits(y), width: toUnits(width), height: toUnits(height) };
}

/** Turns a length in EMU into points, of which an inch has 72. */
export function toPoints(units: number): number {
  return (units / unitsPerInch) * 72;
}

/** The size of a slide of 16:9, in EMU. */
export const slideSize = { width: 12_192_000, height: 6_858_000 };

/** The indent of a numbered paragraph, in EMU. */
export const numberIndent = 514_350;
