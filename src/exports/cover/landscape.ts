import { short, smooth, type Point } from './curve.ts';
import type { Frame } from './frame.ts';
import { mix } from '../../checks/mix.ts';
import type { Palette } from './palette.ts';
import { between, oneOfList, type Seeded } from './seeded.ts';

type Draw = (next: Seeded, frame: Frame, colours: readonly [string, string, string]) => string;

/** Draws the land from the horizon to the near ground: the theme says which, the id how it lies. */
export function landscape(next: Seeded, byTheme: Seeded, frame: Frame, palette: Palette): string {
  const { paper, bright, light, deep } = palette;
  const colours = [
    mix(paper, light, 0.75),
    mix(light, bright, 0.55),
    mix(deep, paper, 0.08),
  ] as const;
  const kind = oneOfList<Draw>(byTheme, [hills, coast, roofs, fields, woods]);
  return kind(next, frame, colours);
}

/** Three ranges of hills, each nearer and darker. */
const hills: Draw = (next, frame, colours) =>
  colours
    .map((colour, place) => ground(ridge(next, frame, 0.58 + 0.13 * place, 0.05), frame, colour))
    .join('');

/** A calm sea between a far shore and a near one. */
const coast: Draw = (next, frame, [far, sea, near]) => {
  const { width, height } = frame;
  const horizon = height * 0.6;
  const waves = [0.68, 0.74, 0.79].map((share) => {
    const y = height * share + between(next, -4, 4);
    const from = width * between(next, 0.05, 0.5);
    const to = from + width * between(next, 0.12, 0.3);
    return `<path d="M${short(from)} ${short(y)}H${short(to)}" stroke="${far}" stroke-width="3" stroke-linecap="round"/>`;
  });
  return [
    ground(ridge(next, frame, 0.55, 0.04), frame, far),
    `<path d="M0 ${short(horizon)}H${short(width)}V${short(height)}H0Z" fill="${sea}"/>`,
    ...waves,
    ground(ridge(next, frame, 0.86, 0.05), frame, near),
  ].join('');
};

/** A street of houses before a hill. */
const roofs: Draw = (next, frame, [far, middle, near]) => {
  const { width, height } = frame;
  const houses: string[] = [];
  for (let left = -width * 0.02; left < width;) {
    const wide = height * between(next, 0.16, 0.26);
    const wall = height * between(next, 0.64, 0.72);
    const roof = height * between(next, 0.06, 0.1);
    const right = left + wide;
    houses.push(
      `M${short(left)} ${short(height)}V${short(wall)}L${short(left + wide / 2)} ${short(wall - roof)}L${short(right)} ${short(wall)}V${short(height)}Z`,
    );
    left = right + height * between(next, 0.03, 0.14);
  }
  return [
    ground(ridge(next, frame, 0.56, 0.06), frame, far),
    `<path d="${houses.join('')}" fill="${middle}"/>`,
    ground(ridge(next, frame, 0.84, 0.03), frame, near),
  ].join('');
};

/** Fields in strips that lead away. */
const fields: Draw = (next, frame, [far, middle, near]) => {
  const { width, height } = frame;
  const vanish = { x: width * between(next, 0.3, 0.7), y: height * 0.6 };
  const strips = Array.from({ length: 7 }, (_, place) => {
    const x = width * (place / 6) * 1.6 - width * 0.3;
    return `<path d="M${short(vanish.x + (x - vanish.x) * 0.12)} ${short(vanish.y + 8)}L${short(x)} ${short(height * 0.88)}" stroke="${far}" stroke-width="4"/>`;
  });
  return [
    ground(ridge(next, frame, 0.56, 0.05), frame, far),
    ground(ridge(next, frame, 0.62, 0.015), frame, middle),
    ...strips,
    ground(ridge(next, frame, 0.86, 0.04), frame, near),
  ].join('');
};

/** Round trees along a slope. */
const woods: Draw = (next, frame, [far, middle, near]) => {
  const { width, height } = frame;
  const slope = ridge(next, frame, 0.7, 0.05);
  const trees = slope.slice(1, -1).flatMap(({ x, y }) =>
    [0, 1].map((side) => {
      const size = height * between(next, 0.035, 0.075);
      const left = x + width * (side * 0.09 - 0.03) + between(next, -14, 14);
      return `<circle cx="${short(left)}" cy="${short(y - size * 0.4)}" r="${short(size)}" fill="${middle}"/>`;
    }),
  );
  return [
    ground(ridge(next, frame, 0.58, 0.06), frame, far),
    ...trees,
    ground(slope, frame, middle),
    ground(ridge(next, frame, 0.84, 0.04), frame, near),
  ].join('');
};

/** A line of land across the frame, about `share` of the way down. */
function ridge(next: Seeded, { width, height }: Frame, share: number, rise: number): Point[] {
  return Array.from({ length: 6 }, (_, place) => ({
    x: (width * place) / 5,
    y: height * (share + between(next, -rise, rise)),
  }));
}

function ground(line: readonly Point[], { width, height }: Frame, colour: string): string {
  return `<path d="${smooth(line)}L${short(width)} ${short(height)}H0Z" fill="${colour}"/>`;
}
