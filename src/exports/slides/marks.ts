/** One shape of a drawing: a path in the notation of SVG, or a circle; its colours, its line. */
export interface Mark {
  shape: { d: string } | { x: number; y: number; radius: number };
  fill?: string | undefined;
  stroke?: string | undefined;
  /** In units of the drawing. */
  line?: number | undefined;
}

/** The shapes of a cover, read from our own drawing of it: paths, circles, and groups that share a line. */
export function marksOf(svg: string): Mark[] {
  let shared: Record<string, string> = {};
  return [...svg.matchAll(/<(\/?)(g|path|circle)\b([^>]*)>/g)].flatMap(
    ([, end, name, written = '']) => {
      const own = Object.fromEntries(
        [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      );
      if (name === 'g') {
        shared = end ? {} : own;
        return [];
      }
      const { d, cx, cy, r, fill, stroke, ...rest } = { ...shared, ...own };
      const line = Number(rest['stroke-width'] ?? 1);
      const shape = d === undefined ? { x: Number(cx), y: Number(cy), radius: Number(r) } : { d };
      return [{ shape, fill: fill === 'none' ? undefined : fill, stroke, line }];
    },
  );
}
