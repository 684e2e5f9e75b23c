import { coverFrames } from '../../cover/cover-frames.ts';
import { coverSvg, type CoverSubject } from '../../cover/cover-svg.ts';
import { palettes } from '../../cover/palettes.ts';
import { randomBetween, seedRandom } from '../../cover/seeded-random.ts';
import { smoothPath } from '../../cover/svg-path.ts';
import { areaInInches } from '../layout/slide-geometry.ts';
import { shapeGroup } from './shape-group.ts';
import { readSvgShapes } from './svg-shapes.ts';

/** Draws the cover of a story as a band across the slide, in shapes that stay sharp at any size. */
export function coverDrawing(story: CoverSubject, firstId: number): string {
  const area = areaInInches(0, 2.62, 13.3334, 3.3333);
  const shapes = readSvgShapes(coverSvg(story, 'slide'));
  return shapeGroup('Cover', shapes, { ...coverFrames.slide, area }, firstId);
}

/** Draws the thread of a story along the foot of a slide, with a circle for each person. */
export function threadDrawing({ id, kind, people }: CoverSubject, firstId: number): string {
  const { deep, bright, light, paper, thread } = palettes[kind];
  const random = seedRandom(id);
  const circles = Array.from({ length: Math.min(people.length, 7) }, (_, place) => ({
    x: 250 + place * 110 + randomBetween(random, -18, 18),
    y: randomBetween(random, 22, 40),
    radius: randomBetween(random, 9, 15),
  }));
  const d = smoothPath([{ x: -20, y: 44 }, ...circles, { x: 1250, y: 34 }, { x: 1440, y: 30 }]);
  return shapeGroup(
    'Thread',
    [
      { outline: { d }, stroke: thread, lineWidth: 2.5 },
      ...circles.map((outline, place) => ({
        outline,
        fill: [deep, bright, light][place % 3] ?? deep,
        stroke: paper,
        lineWidth: 4,
      })),
    ],
    { width: 1600, height: 60, area: areaInInches(0, 5.83, 13.3334, 0.5) },
    firstId,
  );
}

/** Draws the thread of a story at the side of a slide, with one circle. */
export function sideThreadDrawing({ id, kind }: CoverSubject, firstId: number): string {
  const { bright, thread, paper } = palettes[kind];
  const random = seedRandom(id);
  const bends = [0, 90, 180, 270, 360, 480].map((y) => ({
    x: 20 + randomBetween(random, -8, 8),
    y,
  }));
  const circle = bends[2] ?? { x: 20, y: 180 };
  return shapeGroup(
    'Thread beside',
    [
      { outline: { d: smoothPath(bends) }, stroke: thread, lineWidth: 2.5 },
      { outline: { ...circle, radius: 13 }, fill: bright, stroke: paper, lineWidth: 4 },
    ],
    { width: 40, height: 480, area: areaInInches(0.85, 1.45, 0.3334, 4) },
    firstId,
  );
}
