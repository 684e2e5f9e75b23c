/** A point of a drawing, in its own units. */
export interface Point {
  x: number;
  y: number;
}

/** A smooth path through points (Catmull-Rom, written as cubic Bézier curves). */
export function smooth(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const curves = points.slice(1).map((to, place) => {
    const from = points[place] ?? to;
    const before = points[place - 1] ?? from;
    const after = points[place + 2] ?? to;
    const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${at(leave)} ${at(arrive)} ${at(to)}`;
  });
  return `M${at(first)}${curves.join('')}`;
}

/** A number as short as a drawing needs it. */
export function short(value: number): string {
  return String(Math.round(value));
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
