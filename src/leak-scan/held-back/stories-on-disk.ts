import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlainFileSync } from '../../runtime/read-plain-file-sync.ts';
import { largestText } from '../../story/size-limits.ts';
import { listFiles, withPath, type FileOnDisk } from '../file-inventory.ts';

/** A story folder as it is on disk now, valid or not. */
export interface StoryOnDisk {
  /** The name of the folder, which is the story's id in a valid library. */
  name: string;
  /** Its path below `stories`: kind and name. */
  folder: string;
  files: FileOnDisk[];
}

/** Lists every story folder of a content folder, with all files in it. */
export function listStoriesOnDisk(contentDir: string): StoryOnDisk[] {
  const byFolder = new Map<string, FileOnDisk[]>();
  for (const file of listFiles(join(contentDir, 'stories'))) {
    // A file in the place of a folder counts as a story of its own.
    const [kind = '', name = kind, ...rest] = file.path.split('/');
    const folder = `${kind}/${name}`;
    const path = rest.length > 0 ? rest.join('/') : name;
    const storyFiles = byFolder.get(folder) ?? [];
    storyFiles.push(withPath(file, path));
    byFolder.set(folder, storyFiles);
  }
  return [...byFolder].map(([folder, files]) => ({ name: basename(folder), folder, files }));
}

/**
 * Reads a text file. A link, a large file and a file that cannot be opened have an empty text,
 * because nobody knows what they say.
 *
 * @returns undefined where there is no file
 */
export function readTextIfExists(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) return undefined;
  return readPlainFileSync(dirname(path), basename(path), largestText)?.toString() ?? '';
}
