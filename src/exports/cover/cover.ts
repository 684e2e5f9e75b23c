import type { Publishable } from '../../library/publishable.ts';
import { short } from './curve.ts';
import { frames, type Frame, type FrameName } from './frame.ts';
import { landscape } from './landscape.ts';
import { palettes, type Palette } from './palette.ts';
import { between, seededBy, type Seeded } from './seeded.ts';
import { thread, type Circle } from './thread.ts';

/** The most circles a cover has; more people than that stand together. */
const mostCircles = 7;

/** What a cover is drawn from. */
export type Drawn = Pick<Publishable, 'id' | 'kind' | 'themes' | 'people'>;

/**
 * Draws a story's cover as SVG, about a kilobyte: every person is a circle, the story is the
 * thread through them, a landscape holds them. The same story has the same cover for good. It is
 * drawn from the id, the kind, the first theme and the number of people, so it tells nothing else.
 */
export function coverSvg({ id, kind, themes, people }: Drawn, name: FrameName): string {
  const frame = frames[name];
  const palette = palettes[kind];
  const next = seededBy(id);
  const byTheme = seededBy(themes[0] ?? '');
  const circles = places(next, frame, Math.min(people.length, mostCircles));
  const paths = thread(circles, frame, next);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(frame.width)} ${String(frame.height)}" preserveAspectRatio="xMidYMid slice">`,
    `<path d="M0 0H${String(frame.width)}V${String(frame.height)}H0Z" fill="${palette.paper}"/>`,
    sun(next, byTheme, frame, palette),
    landscape(next, byTheme, frame, palette),
    `<g class="thread" fill="none" stroke="${palette.thread}" stroke-width="${short(frame.height / 130)}">`,
    ...paths.map((path) => `<path d="${path}" pathLength="1"/>`),
    '</g>',
    `<g stroke="${palette.paper}" stroke-width="${short(frame.height / 70)}">`,
    ...circles.map((circle, place) => dot(circle, colourOf(place, palette))),
    '</g></svg>',
  ].join('');
}

/** People stand in turn from left to right, on the open land between sky and near ground. */
function places(next: Seeded, { width, height }: Frame, count: number): Circle[] {
  const room = (width * 0.76) / count;
  return Array.from({ length: count }, (_, place) => ({
    x: width * 0.12 + room * (place + between(next, 0.35, 0.65)),
    y: height * between(next, 0.4, 0.66),
    radius: Math.min(height * between(next, 0.045, 0.1), room * 0.4),
  }));
}

/** High at noon or low at the edge of the day, as the theme has it. */
function sun(
  next: Seeded,
  byTheme: Seeded,
  { width, height }: Frame,
  { light, bright }: Palette,
): string {
  const isLow = byTheme() < 0.4;
  const circle = {
    x: width * between(next, 0.15, 0.85),
    y: height * (isLow ? between(next, 0.42, 0.52) : between(next, 0.17, 0.3)),
    radius: height * between(next, 0.11, 0.19),
  };
  return dot(circle, byTheme() < 0.5 ? light : bright);
}

function colourOf(place: number, { deep, bright, light }: Palette): string {
  return [deep, bright, light][place % 3] ?? deep;
}

function dot({ x, y, radius }: Circle, colour: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colour}"/>`;
}
