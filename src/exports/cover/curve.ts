/** A point of a drawing, in its own units. */
export interface Point {
  x: number;
  y: number;
}

/**
 * A smooth path through points, as cubic Bézier curves. It passes each in the direction of the
 * points beside it, and its bends are as wide as there is room, so that near points make no kink.
 */
export function smooth(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const curves = points.slice(1).map((to, place) => {
    const from = points[place] ?? to;
    const reach = Math.hypot(to.x - from.x, to.y - from.y) / 3;
    const leave = along(from, points[place - 1] ?? from, to, reach);
    const arrive = along(to, points[place + 2] ?? to, from, reach);
    return `C${at(leave)} ${at(arrive)} ${at(to)}`;
  });
  return `M${at(first)}${curves.join('')}`;
}

/** A step from a point, in the direction that leads from one point to another. */
function along({ x, y }: Point, from: Point, to: Point, reach: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: x + ((to.x - from.x) / length) * reach, y: y + ((to.y - from.y) / length) * reach };
}

/** A number as short as a drawing needs it. */
export function short(value: number): string {
  return String(Math.round(value));
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
