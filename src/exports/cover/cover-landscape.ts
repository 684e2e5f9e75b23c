import { svgNumber, smoothPath, type Point } from './svg-path.ts';
import type { CoverFrame } from './cover-frames.ts';
import { mixColours } from '../../checks/colour-contrast.ts';
import type { Palette } from './palettes.ts';
import { randomBetween, pickRandom, type SeededRandom } from './seeded-random.ts';

/** Draws one type of landscape in three colours, from the far one to the near one. */
type LandscapeDrawing = (
  random: SeededRandom,
  frame: CoverFrame,
  colours: readonly [string, string, string],
) => string;

/**
 * Draws the land from the horizon to the near ground. The theme decides the type of the land, and
 * the id decides its form.
 */
export function landscapeSvg(
  random: SeededRandom,
  themeRandom: SeededRandom,
  frame: CoverFrame,
  palette: Palette,
): string {
  const { paper, bright, light, deep } = palette;
  const colours = [
    mixColours(paper, light, 0.75),
    mixColours(light, bright, 0.55),
    mixColours(deep, paper, 0.08),
  ] as const;
  const draw = pickRandom<LandscapeDrawing>(themeRandom, [hills, coast, roofs, fields, woods]);
  return draw(random, frame, colours);
}

/** Three ranges of hills, each nearer and darker. */
const hills: LandscapeDrawing = (random, frame, colours) =>
  colours
    .map((colour, place) =>
      groundSvg(ridgeLine(random, frame, 0.58 + 0.13 * place, 0.05), frame, colour),
    )
    .join('');

/** A calm sea between a far shore and a near one. */
const coast: LandscapeDrawing = (random, frame, [far, sea, near]) => {
  const { width, height } = frame;
  const horizon = height * 0.6;
  const waves = [0.68, 0.74, 0.79].map((share) => {
    const y = height * share + randomBetween(random, -4, 4);
    const from = width * randomBetween(random, 0.05, 0.5);
    const to = from + width * randomBetween(random, 0.12, 0.3);
    return `<path d="M${svgNumber(from)} ${svgNumber(y)}H${svgNumber(to)}" stroke="${far}" stroke-width="3" stroke-linecap="round"/>`;
  });
  return [
    groundSvg(ridgeLine(random, frame, 0.55, 0.04), frame, far),
    `<path d="M0 ${svgNumber(horizon)}H${svgNumber(width)}V${svgNumber(height)}H0Z" fill="${sea}"/>`,
    ...waves,
    groundSvg(ridgeLine(random, frame, 0.86, 0.05), frame, near),
  ].join('');
};

/** A street of houses before a hill. */
const roofs: LandscapeDrawing = (random, frame, [far, middle, near]) => {
  const { width, height } = frame;
  const houses: string[] = [];
  for (let left = -width * 0.02; left < width;) {
    const houseWidth = height * randomBetween(random, 0.16, 0.26);
    const wall = height * randomBetween(random, 0.64, 0.72);
    const roof = height * randomBetween(random, 0.06, 0.1);
    const right = left + houseWidth;
    houses.push(
      `M${svgNumber(left)} ${svgNumber(height)}V${svgNumber(wall)}L${svgNumber(left + houseWidth / 2)} ${svgNumber(wall - roof)}L${svgNumber(right)} ${svgNumber(wall)}V${svgNumber(height)}Z`,
    );
    left = right + height * randomBetween(random, 0.03, 0.14);
  }
  return [
    groundSvg(ridgeLine(random, frame, 0.56, 0.06), frame, far),
    `<path d="${houses.join('')}" fill="${middle}"/>`,
    groundSvg(ridgeLine(random, frame, 0.84, 0.03), frame, near),
  ].join('');
};

/** Fields in strips that lead to a point on the horizon. */
const fields: LandscapeDrawing = (random, frame, [far, middle, near]) => {
  const { width, height } = frame;
  const vanishingPoint = { x: width * randomBetween(random, 0.3, 0.7), y: height * 0.6 };
  const strips = Array.from({ length: 7 }, (_, place) => {
    const x = width * (place / 6) * 1.6 - width * 0.3;
    return `<path d="M${svgNumber(vanishingPoint.x + (x - vanishingPoint.x) * 0.12)} ${svgNumber(vanishingPoint.y + 8)}L${svgNumber(x)} ${svgNumber(height * 0.88)}" stroke="${far}" stroke-width="4"/>`;
  });
  return [
    groundSvg(ridgeLine(random, frame, 0.56, 0.05), frame, far),
    groundSvg(ridgeLine(random, frame, 0.62, 0.015), frame, middle),
    ...strips,
    groundSvg(ridgeLine(random, frame, 0.86, 0.04), frame, near),
  ].join('');
};

/** Round trees along a slope. */
const woods: LandscapeDrawing = (random, frame, [far, middle, near]) => {
  const { width, height } = frame;
  const slope = ridgeLine(random, frame, 0.7, 0.05);
  const trees = slope.slice(1, -1).flatMap(({ x, y }) =>
    [0, 1].map((side) => {
      const size = height * randomBetween(random, 0.035, 0.075);
      const left = x + width * (side * 0.09 - 0.03) + randomBetween(random, -14, 14);
      return `<circle cx="${svgNumber(left)}" cy="${svgNumber(y - size * 0.4)}" r="${svgNumber(size)}" fill="${middle}"/>`;
    }),
  );
  return [
    groundSvg(ridgeLine(random, frame, 0.58, 0.06), frame, far),
    ...trees,
    groundSvg(slope, frame, middle),
    groundSvg(ridgeLine(random, frame, 0.84, 0.04), frame, near),
  ].join('');
};

/**
 * Returns the outline of land across the frame.
 *
 * @param share the mean distance from the top, as a share of the frame's height
 * @param rise the largest deviation from `share`, as a share of the frame's height
 */
function ridgeLine(
  random: SeededRandom,
  { width, height }: CoverFrame,
  share: number,
  rise: number,
): Point[] {
  return Array.from({ length: 6 }, (_, place) => ({
    x: (width * place) / 5,
    y: height * (share + randomBetween(random, -rise, rise)),
  }));
}

function groundSvg(line: readonly Point[], { width, height }: CoverFrame, colour: string): string {
  return `<path d="${smoothPath(line)}L${svgNumber(width)} ${svgNumber(height)}H0Z" fill="${colour}"/>`;
}
