import { gunzipSync } from 'node:zlib';
import { listFiles } from '../../leak-scan/file-inventory.ts';
import { removedMarkerPath, removedPage, removedStoryPaths } from '../../site/removed-pages.ts';
import { commandWords } from '../../words/commands-en-gb.ts';

const words = commandWords.drill;

/**
 * Finds everything of a withdrawn story that an output still contains. Also finds pages that should
 * replace the story and are missing or wrong. Reads only the files of the output.
 *
 * @returns one line for each path; an empty list if nothing is left of the story
 */
export function findStoryTraces(outDir: string, id: string): string[] {
  const files = new Map(listFiles(outDir).map(({ path, bytes }) => [path, bytes]));
  const placeholders = removedStoryPaths([{ id, uses: [] }]);
  const marker = removedMarkerPath(id);
  const expected = [...placeholders, marker, `check/${id}/index.html`];
  const withId = [...files].flatMap(([path, bytes]) => {
    // The pages and files for checking a copy always name the story.
    if (path.startsWith('check/') || path === marker) return [];
    const isNamed = !placeholders.includes(path) && path.includes(id);
    return isNamed || decompress(bytes).includes(id) ? [path] : [];
  });
  const page = files.get(removedPage);
  const different = placeholders.filter(
    (path) => files.has(path) && (!page || !files.get(path)?.equals(page)),
  );
  return [
    ...withId,
    ...expected.filter((path) => !files.has(path)).map(words.missing),
    ...different.map(words.different),
    ...(mayHaveOpenUse(files.get('check/status.json'), id) ? [words.stillOpen] : []),
  ];
}

/** Whether the status file lists an open use of the story, or does not list the story at all. */
function mayHaveOpenUse(statusFile: Buffer | undefined, id: string): boolean {
  const { stories } = JSON.parse(statusFile?.toString() ?? '{}') as {
    stories?: Record<string, unknown[]>;
  };
  return stories?.[id]?.length !== 0;
}

/** Decompresses a file of the search index. Returns any other file unchanged. */
function decompress(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
