/** A point of a drawing, in its own units. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Draws a smooth path through points, as cubic Bézier curves. At each point, the path runs in the
 * direction from the previous point to the next. Bends are tighter between points that are close
 * together, so that the path has no corner.
 */
export function smoothPath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const curves = points.slice(1).map((to, place) => {
    const from = points[place] ?? to;
    const distance = Math.hypot(to.x - from.x, to.y - from.y) / 3;
    const firstControl = moveAlong(from, points[place - 1] ?? from, to, distance);
    const secondControl = moveAlong(to, points[place + 2] ?? to, from, distance);
    return `C${writePoint(firstControl)} ${writePoint(secondControl)} ${writePoint(to)}`;
  });
  return `M${writePoint(first)}${curves.join('')}`;
}

/** Moves a point some distance in the direction from one point to another. */
function moveAlong({ x, y }: Point, from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: x + ((to.x - from.x) / length) * distance,
    y: y + ((to.y - from.y) / length) * distance,
  };
}

/** Writes a number of a drawing, rounded to a whole unit. */
export function svgNumber(value: number): string {
  return String(Math.round(value));
}

function writePoint({ x, y }: Point): string {
  return `${svgNumber(x)} ${svgNumber(y)}`;
}
