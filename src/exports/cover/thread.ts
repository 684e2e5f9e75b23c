import { smooth, type Point } from './curve.ts';
import type { Frame } from './frame.ts';
import { between, oneOfList, type Seeded } from './seeded.ts';

/** A person on a cover: a circle, and nothing that tells who they are. */
export interface Circle extends Point {
  radius: number;
}

type Run = (circles: readonly Circle[], frame: Frame, next: Seeded) => string[];

/** The ways the thread may run through the people of a story. */
const runs: readonly [Run, ...Run[]] = [plain, plain, loop, joining, knot];

/** Draws the thread as paths: it comes from the left, meets everyone in turn, and goes on. */
export function thread(circles: readonly Circle[], frame: Frame, next: Seeded): string[] {
  return oneOfList(next, runs)(circles, frame, next);
}

function plain(circles: readonly Circle[], frame: Frame, next: Seeded): string[] {
  return [smooth([...begin(frame, next), ...circles, ...end(frame, next)])];
}

/** Once around one of them before going on. */
function loop(circles: readonly Circle[], frame: Frame, next: Seeded): string[] {
  const round = Math.floor(next() * circles.length);
  const through = circles.flatMap((circle, place) =>
    place === round ? around(circle, circle.radius + frame.height * 0.07) : [circle],
  );
  return [smooth([...begin(frame, next), ...through, ...end(frame, next)])];
}

/** Two threads that become one where the second person stands. */
function joining(circles: readonly Circle[], frame: Frame, next: Seeded): string[] {
  const [first, second = first] = circles;
  if (!first || !second) return plain(circles, frame, next);
  const other = [
    { x: -20, y: frame.height * between(next, 0.12, 0.3) },
    { x: first.x, y: first.y - frame.height * 0.16 },
    second,
  ];
  return [...plain(circles, frame, next), smooth(other)];
}

/** A knot drawn in the thread between two of them. */
function knot(circles: readonly Circle[], frame: Frame, next: Seeded): string[] {
  const [first, second] = circles;
  if (!first || !second) return plain(circles, frame, next);
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  const tied = around({ x: middle.x, y: middle.y - frame.height * 0.06 }, frame.height * 0.055);
  return [
    smooth([...begin(frame, next), first, ...tied, ...circles.slice(1), ...end(frame, next)]),
  ];
}

/** Once around a point, from its foot, as a thread that comes from the left would go. */
function around({ x, y }: Point, size: number): Point[] {
  return Array.from({ length: 9 }, (_, step) => {
    const angle = Math.PI / 2 - (step * Math.PI) / 4;
    const reach = size * (1 + step * 0.02);
    return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
}

function begin({ height }: Frame, next: Seeded): Point[] {
  return [{ x: -20, y: height * between(next, 0.6, 0.85) }];
}

function end({ width, height }: Frame, next: Seeded): Point[] {
  return [{ x: width + 20, y: height * between(next, 0.35, 0.7) }];
}
