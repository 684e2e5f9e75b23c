import type { Publishable } from '../../library/publishable.ts';
import { smooth } from '../cover/curve.ts';
import { coverSvg } from '../cover/cover.ts';
import { frames } from '../cover/frame.ts';
import { palettes } from '../cover/palette.ts';
import { between, seededBy } from '../cover/seeded.ts';
import { shapeGroup } from './drawing.ts';
import { inches } from './geometry.ts';
import { marksOf } from './marks.ts';

/** What a cover is drawn from. */
export type Drawn = Pick<Publishable, 'id' | 'kind' | 'themes' | 'people'>;

/** The cover of a story as a band across the slide, in shapes that stay sharp at any size. */
export function coverShapes(story: Drawn, firstId: number): string {
  const box = inches(0, 2.62, 13.3334, 3.3333);
  const svg = coverSvg(story, 'slide');
  return shapeGroup('Cover', marksOf(svg), { ...frames.slide, box }, firstId);
}

/** The thread of a story along the foot of a slide, with a circle for each person. */
export function threadShapes({ id, kind, people }: Drawn, firstId: number): string {
  const { deep, bright, light, paper, thread } = palettes[kind];
  const next = seededBy(id);
  const width = 1600;
  const height = 60;
  const count = Math.min(people.length, 7);
  const circles = Array.from({ length: count }, (_, place) => ({
    x: 250 + place * 110 + between(next, -18, 18),
    y: between(next, 22, 40),
    radius: between(next, 9, 15),
  }));
  const d = smooth([{ x: -20, y: 44 }, ...circles, { x: 1250, y: 34 }, { x: 1440, y: 30 }]);
  return shapeGroup(
    'Thread',
    [
      { shape: { d }, stroke: thread, line: 2.5 },
      ...circles.map((shape, place) => ({
        shape,
        fill: [deep, bright, light][place % 3] ?? deep,
        stroke: paper,
        line: 4,
      })),
    ],
    { width, height, box: inches(0, 5.83, 13.3334, 0.5) },
    firstId,
  );
}

/** The thread beside a quotation. */
export function quoteShapes({ id, kind }: Drawn, firstId: number): string {
  const { bright, thread, paper } = palettes[kind];
  const next = seededBy(id);
  const bends = [0, 90, 180, 270, 360, 480].map((y) => ({ x: 20 + between(next, -8, 8), y }));
  const knot = bends[2] ?? { x: 20, y: 180 };
  return shapeGroup(
    'Thread beside the words',
    [
      { shape: { d: smooth(bends) }, stroke: thread, line: 2.5 },
      { shape: { ...knot, radius: 13 }, fill: bright, stroke: paper, line: 4 },
    ],
    { width: 40, height: 480, box: inches(0.85, 1.45, 0.3334, 4) },
    firstId,
  );
}
