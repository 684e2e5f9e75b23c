// Draws docs/architecture.svg from the imports of src and admin: `npm run draw-architecture`.
// A test draws it again and compares, so the drawing cannot go stale.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const drawing = join(root, 'docs', 'architecture.svg');

/** What each room does, in a few words. A room is a folder of `src`, or `admin`. */
const rooms: Readonly<Record<string, string>> = {
  story: 'what a story is',
  words: 'what people read',
  runtime: 'options, files, git',
  'desk-settings': 'where the desk saves',
  consent: 'may it be used',
  checks: 'is it safe, well said',
  library: 'reads and judges',
  review: 'may a change pass',
  exports: 'one format each',
  'leak-scan': 'reads every byte',
  site: 'runs Astro',
  pages: 'what visitors see',
  publish: 'the build, in order',
  'desk-server': 'the desk, locally',
  cli: 'the commands',
  admin: 'the desk, in a browser',
};

/** Folders of `src` that are drawn as part of the room `pages`. */
const partsOfPages = ['components', 'layouts', 'scripts', 'styles', 'content.config.ts', 'env.d.ts'];

const box = { width: 172, height: 58, gapX: 28, gapY: 46, margin: 24 };

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** The room a file belongs to; the path is relative to the root, with forward slashes. */
function roomOf(path: string): string {
  const [top = '', folder = ''] = path.split('/');
  if (top !== 'src') return top;
  return partsOfPages.includes(folder) ? 'pages' : folder;
}

/** Every source file of `src` and `admin`, relative to the root. */
function sourceFiles(): string[] {
  return ['src', 'admin'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|astro)$/.test(name))
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`),
  );
}

/** Which room imports from which others. */
export function importsOfRooms(): Edges {
  const edges = new Map(Object.keys(rooms).map((room) => [room, new Set<string>()]));
  for (const file of sourceFiles()) {
    const from = roomOf(file);
    for (const [, path = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g,
    )) {
      const to = roomOf(posix.join(dirname(file), path));
      if (to === from) continue;
      if (!edges.has(from) || !edges.has(to)) throw new Error(`${file} is in no known room.`);
      edges.get(from)?.add(to);
    }
  }
  return edges;
}

/** How many rooms stand between a room and one that imports nothing, by the longest way. */
function layerOf(room: string, edges: Edges, seen: readonly string[] = []): number {
  if (seen.includes(room)) throw new Error(`Rooms import in a circle: ${seen.join(' → ')}.`);
  const below = [...(edges.get(room) ?? [])].map((to) => layerOf(to, edges, [...seen, room]));
  return below.length === 0 ? 0 : Math.max(...below) + 1;
}

/** Whether a room reaches another through a third: then the direct arrow tells nothing new. */
function reachesThroughOthers(from: string, to: string, edges: Edges): boolean {
  const reaches = (room: string): boolean =>
    room === to || [...(edges.get(room) ?? [])].some(reaches);
  return [...(edges.get(from) ?? [])].some((other) => other !== to && reaches(other));
}

interface Place {
  x: number;
  y: number;
}

function placeRooms(edges: Edges): { places: Map<string, Place>; width: number; height: number } {
  const layers = new Map<number, string[]>();
  for (const room of Object.keys(rooms)) {
    const layer = layerOf(room, edges);
    layers.set(layer, [...(layers.get(layer) ?? []), room]);
  }
  const step = { x: box.width + box.gapX, y: box.height + box.gapY };
  const widest = Math.max(...[...layers.values()].map((each) => each.length));
  const width = 2 * box.margin + widest * step.x - box.gapX;
  const places = new Map<string, Place>();
  for (const [layer, names] of layers) {
    const left = (width - (names.length * step.x - box.gapX)) / 2;
    for (const [at, room] of names.entries()) {
      places.set(room, { x: left + at * step.x, y: box.margin + layer * step.y });
    }
  }
  return { places, width, height: 2 * box.margin + layers.size * step.y - box.gapY };
}

const style = `
    text { font: 13px 'Atkinson Hyperlegible Next', system-ui, sans-serif; fill: #2b2226; text-anchor: middle; }
    .name { font-weight: 700; font-size: 16px; }
    rect { fill: #f6ede3; stroke: #7a3e5c; stroke-width: 1.5; }
    .paper { fill: #fffdf9; stroke: none; }
    path { fill: none; stroke: #7a3e5c; stroke-width: 1.5; }
    marker path { fill: #7a3e5c; stroke: none; }`;

function drawRoom(room: string, { x, y }: Place): string {
  const middle = x + box.width / 2;
  return `  <rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/>
  <text class="name" x="${middle}" y="${y + 25}">${room}</text>
  <text x="${middle}" y="${y + 45}">${rooms[room] ?? ''}</text>`;
}

/** An arrow from the top of a room up to the bottom of what it imports. */
function drawArrow(from: Place, to: Place): string {
  const start = { x: from.x + box.width / 2, y: from.y };
  const end = { x: to.x + box.width / 2, y: to.y + box.height + 4 };
  const bend = (start.y - end.y) / 2;
  return `  <path d="M${start.x} ${start.y}C${start.x} ${start.y - bend} ${end.x} ${end.y + bend} ${end.x} ${end.y}" marker-end="url(#head)"/>`;
}

/** The drawing: each room below all that it imports, without arrows that others imply. */
export function drawArchitecture(): string {
  const edges = importsOfRooms();
  const { places, width, height } = placeRooms(edges);
  const arrows = [...edges].flatMap(([from, all]) =>
    [...all]
      .filter((to) => !reachesThroughOthers(from, to, edges))
      .toSorted()
      .map((to) => drawArrow(places.get(from) as Place, places.get(to) as Place)),
  );
  const boxes = [...places].map(([room, place]) => drawRoom(room, place));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The rooms of the project. Each stands below the rooms it imports from.">
  <style>${style}
  </style>
  <marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z"/></marker>
  <rect class="paper" width="${width}" height="${height}"/>
${[...arrows, ...boxes].join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(drawing, drawArchitecture());
  console.log(`Wrote ${relative(root, drawing)}.`);
}
