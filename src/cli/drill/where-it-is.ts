import { gunzipSync } from 'node:zlib';
import { gonePage, gonePaths, markOf } from '../../site/gone.ts';
import { filesBelow } from '../../leak-scan/files.ts';

/**
 * Where a story that was withdrawn still is in an output, and what should stand in its place and does
 * not; empty where it is gone. A look from outside, which asks none of what built it.
 */
export function whereItIs(outDir: string, id: string): string[] {
  const files = new Map(filesBelow(outDir).map(({ path, bytes }) => [path, bytes]));
  const inItsPlace = gonePaths([{ id, uses: [] }]);
  const expected = [...inItsPlace, markOf(id), `check/${id}/index.html`];
  const named = [...files].flatMap(([path, bytes]) => {
    const isForChecks = path.startsWith('check/') || path === markOf(id);
    if (isForChecks) return [];
    const isNamed = !inItsPlace.includes(path) && path.includes(id);
    return isNamed || opened(bytes).includes(id) ? [path] : [];
  });
  const page = files.get(gonePage);
  const unlike = inItsPlace.filter((path) => !page || !files.get(path)?.equals(page));
  const { stories } = JSON.parse(files.get('check/status.json')?.toString() ?? '{}') as {
    stories?: Record<string, unknown[]>;
  };
  const isOpen = stories?.[id]?.length !== 0;
  return [
    ...named,
    ...expected.filter((path) => !files.has(path)).map((path) => `${path} (not there)`),
    ...unlike.filter((path) => files.has(path)).map((path) => `${path} (something else)`),
    ...(isOpen ? ['check/status.json (does not say no)'] : []),
  ];
}

/** The search's own files are compressed. */
function opened(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
