// `npm run draw-architecture` draws docs/architecture.svg from the imports of src and admin. A test
// draws the rooms again and compares the result, so the drawing is always up to date.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const drawing = join(root, 'docs', 'architecture.svg');

interface Room {
  /** What the room does, in a few words. */
  does: string;
  /** The column of the room in the drawing. */
  column: number;
  /** The row of the room, which is below the rows of all rooms from which the room imports. */
  row: number;
}

/** The rooms that import from each other. A room is a folder of `src`, or the folder `admin`. */
const rooms: Readonly<Record<string, Room>> = {
  story: { does: 'what a story is', column: 1, row: 0 },
  consent: { does: 'may it be used', column: 1, row: 1 },
  checks: { does: 'is it safe, well said', column: 1, row: 2 },
  library: { does: 'reads and judges', column: 1, row: 3 },
  review: { does: 'may a change pass', column: 2, row: 4 },
  exports: { does: 'one format each', column: 1, row: 4 },
  'leak-scan': { does: 'reads every byte', column: 0, row: 4 },
  site: { does: 'runs Astro', column: 1, row: 5 },
  admin: { does: 'the desk, in a browser', column: 3, row: 5 },
  pages: { does: 'what visitors see', column: 1, row: 6 },
  publish: { does: 'the build, in order', column: 0, row: 6 },
  'desk-server': { does: 'the desk, locally', column: 3, row: 6 },
  cli: { does: 'the commands', column: 2, row: 7 },
};

/** The rooms that every room may import from. They import only from `story` and from each other. */
const shared: Readonly<Record<string, Room>> = {
  words: { does: 'what people read', column: 3, row: 0 },
  'desk-settings': { does: 'where the desk saves', column: 3, row: 1 },
  runtime: { does: 'options, files, git', column: 3, row: 2 },
};

/** Folders of `src` that are drawn as part of the room `pages`. */
const partsOfPages = ['components', 'layouts', 'scripts', 'live.config.ts', 'env.d.ts'];

const box = { width: 172, height: 58, gapX: 40, gapY: 46, margin: 28 };

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the room of a file. The path is relative to the root, with forward slashes. */
function roomOf(path: string): string {
  const [top = '', folder = ''] = path.split('/');
  if (top !== 'src') return top;
  return partsOfPages.includes(folder) ? 'pages' : folder;
}

/** Lists the paths of all source files of `src` and `admin`, relative to the root. */
function sourceFiles(): string[] {
  return ['src', 'admin'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|astro)$/.test(name))
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`),
  );
}

/** Finds the rooms from which each room imports. Imports of styles do not count. */
function importsOfRooms(): Edges {
  const edges = new Map(
    Object.keys({ ...rooms, ...shared }).map((room) => [room, new Set<string>()]),
  );
  for (const file of sourceFiles()) {
    const from = roomOf(file);
    for (const [, path = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g,
    )) {
      const target = posix.join(dirname(file), path);
      const to = roomOf(target);
      if (to === from || !/^(?:src|admin)\/.*\.(?:ts|tsx|astro)$/.test(target)) continue;
      if (!edges.has(from) || !edges.has(to)) throw new Error(`${file} is in no known room.`);
      edges.get(from)?.add(to);
    }
  }
  return edges;
}

/**
 * Returns whether a room imports another by way of a third, which makes a direct arrow redundant.
 */
function reachesThroughOthers(from: string, to: string, edges: Edges): boolean {
  const reaches = (room: string): boolean =>
    room === to || [...(edges.get(room) ?? [])].some(reaches);
  return [...(edges.get(from) ?? [])].some((other) => other !== to && reaches(other));
}

interface Place {
  x: number;
  y: number;
}

function placeOf({ column, row }: Room): Place {
  return {
    x: box.margin + column * (box.width + box.gapX),
    y: box.margin + row * (box.height + box.gapY),
  };
}

const style = `
    text { font: 13px 'Atkinson Hyperlegible Next', system-ui, sans-serif; fill: #2b2226; text-anchor: middle; }
    .name { font-weight: 700; font-size: 16px; }
    rect { fill: #f6ede3; stroke: #7a3e5c; stroke-width: 1.5; }
    .paper { fill: #fffdf9; stroke: none; }
    .shared { fill: #f3f0ea; stroke: none; }
    path { fill: none; stroke: #7a3e5c; stroke-width: 1.5; }
    marker path { fill: #7a3e5c; stroke: none; }`;

function drawRoom([name, room]: [string, Room]): string {
  const { x, y } = placeOf(room);
  const middle = x + box.width / 2;
  return `  <rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/>
  <text class="name" x="${middle}" y="${y + 25}">${name}</text>
  <text x="${middle}" y="${y + 45}">${room.does}</text>`;
}

/** Draws an arrow from the top of a room to the bottom of an imported room. */
function drawArrow(from: Place, to: Place): string {
  const start = { x: from.x + box.width / 2, y: from.y };
  const end = { x: to.x + box.width / 2, y: to.y + box.height + 4 };
  const bend = (start.y - end.y) / 2;
  return `  <path d="M${start.x} ${start.y}C${start.x} ${start.y - bend} ${end.x} ${end.y + bend} ${end.x} ${end.y}" marker-end="url(#head)"/>`;
}

/** Draws the arrows of one room, without the arrows that other arrows imply. */
function drawArrowsFrom(name: string, room: Room, edges: Edges): string[] {
  return [...(edges.get(name) ?? [])]
    .filter((to) => !(to in shared) && !reachesThroughOthers(name, to, edges))
    .toSorted()
    .map((to) => {
      const target = rooms[to];
      if (!target || target.row >= room.row) {
        throw new Error(`src/${name} imports from ${to}, which is not above it in the drawing.`);
      }
      return drawArrow(placeOf(room), placeOf(target));
    });
}

function checkSharedRooms(edges: Edges): void {
  for (const name of Object.keys(shared)) {
    const wrong = [...(edges.get(name) ?? [])].find((to) => to !== 'story' && !(to in shared));
    if (wrong) throw new Error(`src/${name} may be used by all, so it may not import ${wrong}.`);
  }
}

/**
 * Draws the rooms and their imports.
 *
 * @throws Error if a room imports from a room that is not above it
 */
export function drawArchitecture(): string {
  const edges = importsOfRooms();
  checkSharedRooms(edges);
  const all = Object.entries(rooms);
  const places = [...all, ...Object.entries(shared)].map(([, room]) => placeOf(room));
  const width = Math.max(...places.map(({ x }) => x)) + box.width + box.margin;
  const height = Math.max(...places.map(({ y }) => y)) + box.height + box.margin;
  const last = placeOf({ does: '', column: 3, row: 2 });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The rooms of the project. Each room stands below the rooms it imports from.">
  <style>${style}
  </style>
  <marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z"/></marker>
  <rect class="paper" width="${width}" height="${height}"/>
  <rect class="shared" x="${last.x - 14}" y="${box.margin - 14}" width="${box.width + 28}" height="${last.y + box.height + 36 - box.margin}" rx="10"/>
  <text x="${last.x + box.width / 2}" y="${last.y + box.height + 15}">used by every room</text>
${all.flatMap(([name, room]) => drawArrowsFrom(name, room, edges)).join('\n')}
${[...all, ...Object.entries(shared)].map(drawRoom).join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(drawing, drawArchitecture());
  console.log(`Wrote ${relative(root, drawing)}.`);
}
