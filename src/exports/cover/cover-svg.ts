import type { PublicStory } from '../../library/public-story.ts';
import { svgNumber } from './svg-path.ts';
import { coverFrames, type CoverFrame, type CoverFrameName } from './cover-frames.ts';
import { landscapeSvg } from './cover-landscape.ts';
import { palettes, type Palette } from './palettes.ts';
import { randomBetween, seedRandom, type SeededRandom } from './seeded-random.ts';
import { threadPaths, type Circle } from './cover-thread.ts';

/** The maximum number of circles on a cover, even for a story with more people. */
const maxCircles = 7;

/** The parts of a story from which its cover is drawn. */
export type CoverSubject = Pick<PublicStory, 'id' | 'kind' | 'themes' | 'people'>;

/**
 * Draws a story's cover as SVG of about a kilobyte. The cover has a landscape, a circle for every
 * person, and a thread that runs through the circles. The drawing depends only on the id, the kind,
 * the first theme and the number of people. The same story therefore always has the same cover, and
 * the cover reveals nothing else.
 */
export function coverSvg({ id, kind, themes, people }: CoverSubject, name: CoverFrameName): string {
  const frame = coverFrames[name];
  const palette = palettes[kind];
  const random = seedRandom(id);
  const themeRandom = seedRandom(themes[0] ?? '');
  const circles = placeCircles(random, frame, Math.min(people.length, maxCircles));
  const paths = threadPaths(circles, frame, random);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(frame.width)} ${String(frame.height)}" preserveAspectRatio="xMidYMid slice">`,
    `<path d="M0 0H${String(frame.width)}V${String(frame.height)}H0Z" fill="${palette.paper}"/>`,
    sunSvg(random, themeRandom, frame, palette),
    landscapeSvg(random, themeRandom, frame, palette),
    `<g class="thread" fill="none" stroke="${palette.thread}" stroke-width="${svgNumber(frame.height / 130)}">`,
    ...paths.map((path) => `<path d="${path}" pathLength="1"/>`),
    '</g>',
    `<g stroke="${palette.paper}" stroke-width="${svgNumber(frame.height / 70)}">`,
    ...circles.map((circle, place) => circleSvg(circle, circleColour(place, palette))),
    '</g></svg>',
  ].join('');
}

/** Places a circle for each person, from left to right, between the sky and the near ground. */
function placeCircles(
  random: SeededRandom,
  { width, height }: CoverFrame,
  count: number,
): Circle[] {
  const widthPerCircle = (width * 0.76) / count;
  return Array.from({ length: count }, (_, place) => ({
    x: width * 0.12 + widthPerCircle * (place + randomBetween(random, 0.35, 0.65)),
    y: height * randomBetween(random, 0.4, 0.66),
    radius: Math.min(height * randomBetween(random, 0.045, 0.1), widthPerCircle * 0.4),
  }));
}

/** Draws the sun. The theme decides whether the sun is high or low. */
function sunSvg(
  random: SeededRandom,
  themeRandom: SeededRandom,
  { width, height }: CoverFrame,
  { light, bright }: Palette,
): string {
  const isLow = themeRandom() < 0.4;
  const circle = {
    x: width * randomBetween(random, 0.15, 0.85),
    y: height * (isLow ? randomBetween(random, 0.42, 0.52) : randomBetween(random, 0.17, 0.3)),
    radius: height * randomBetween(random, 0.11, 0.19),
  };
  return circleSvg(circle, themeRandom() < 0.5 ? light : bright);
}

function circleColour(place: number, { deep, bright, light }: Palette): string {
  return [deep, bright, light][place % 3] ?? deep;
}

function circleSvg({ x, y, radius }: Circle, colour: string): string {
  return `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${svgNumber(radius)}" fill="${colour}"/>`;
}
