import { smoothPath, type Point } from './svg-path.ts';
import type { CoverFrame } from './cover-frames.ts';
import { randomBetween, pickRandom, type SeededRandom } from './seeded-random.ts';

/** The circle of a person on a cover. */
export interface Circle extends Point {
  radius: number;
}

type ThreadStyle = (
  circles: readonly Circle[],
  frame: CoverFrame,
  random: SeededRandom,
) => string[];

/** The styles of threads. The straight style is twice as likely as each other style. */
const threadStyles: readonly [ThreadStyle, ...ThreadStyle[]] = [
  straightThread,
  straightThread,
  loopedThread,
  joiningThreads,
  knottedThread,
];

/**
 * Draws the thread as paths that come from the left, run through every circle and leave at the
 * right.
 */
export function threadPaths(
  circles: readonly Circle[],
  frame: CoverFrame,
  random: SeededRandom,
): string[] {
  return pickRandom(random, threadStyles)(circles, frame, random);
}

function straightThread(
  circles: readonly Circle[],
  frame: CoverFrame,
  random: SeededRandom,
): string[] {
  return [smoothPath([...startOfThread(frame, random), ...circles, ...endOfThread(frame, random)])];
}

/** A thread that loops around one of the circles. */
function loopedThread(
  circles: readonly Circle[],
  frame: CoverFrame,
  random: SeededRandom,
): string[] {
  const loopedPlace = Math.floor(random() * circles.length);
  const points = circles.flatMap((circle, place) =>
    place === loopedPlace ? loopAround(circle, circle.radius + frame.height * 0.07) : [circle],
  );
  return [smoothPath([...startOfThread(frame, random), ...points, ...endOfThread(frame, random)])];
}

/** Two threads that join at the second circle. */
function joiningThreads(
  circles: readonly Circle[],
  frame: CoverFrame,
  random: SeededRandom,
): string[] {
  const [first, second = first] = circles;
  if (!first || !second) return straightThread(circles, frame, random);
  const secondThread = [
    { x: -20, y: frame.height * randomBetween(random, 0.12, 0.3) },
    { x: first.x, y: first.y - frame.height * 0.16 },
    second,
  ];
  return [...straightThread(circles, frame, random), smoothPath(secondThread)];
}

/** A thread with a knot between the first two circles. */
function knottedThread(
  circles: readonly Circle[],
  frame: CoverFrame,
  random: SeededRandom,
): string[] {
  const [first, second] = circles;
  if (!first || !second) return straightThread(circles, frame, random);
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  const knot = loopAround({ x: middle.x, y: middle.y - frame.height * 0.06 }, frame.height * 0.055);
  return [
    smoothPath([
      ...startOfThread(frame, random),
      first,
      ...knot,
      ...circles.slice(1),
      ...endOfThread(frame, random),
    ]),
  ];
}

/** The points of a loop around a point. The loop starts below the point and runs to the right. */
function loopAround({ x, y }: Point, size: number): Point[] {
  return Array.from({ length: 9 }, (_, step) => {
    const angle = Math.PI / 2 - (step * Math.PI) / 4;
    const distance = size * (1 + step * 0.02);
    return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
  });
}

function startOfThread({ height }: CoverFrame, random: SeededRandom): Point[] {
  return [{ x: -20, y: height * randomBetween(random, 0.6, 0.85) }];
}

function endOfThread({ width, height }: CoverFrame, random: SeededRandom): Point[] {
  return [{ x: width + 20, y: height * randomBetween(random, 0.35, 0.7) }];
}
