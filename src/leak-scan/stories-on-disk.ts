import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow, moved, type FileOnDisk } from './files.ts';

/** A story as it lies on disk at this moment, whatever state it is in. */
export interface StoryOnDisk {
  /** The folder's name. */
  name: string;
  /** Its path among the stories: its kind and its name. */
  folder: string;
  files: FileOnDisk[];
}

/** Every story folder of a content folder, of whatever kind, with all that lies in it. */
export function storiesOnDisk(contentDir: string): StoryOnDisk[] {
  const byFolder = new Map<string, FileOnDisk[]>();
  for (const file of filesBelow(join(contentDir, 'stories'))) {
    // A file where a folder should be is a story of its own, as far as anybody can tell.
    const [kind = '', name = kind, ...rest] = file.path.split('/');
    const folder = `${kind}/${name}`;
    const path = rest.length > 0 ? rest.join('/') : name;
    const own = byFolder.get(folder) ?? [];
    own.push(moved(file, path));
    byFolder.set(folder, own);
  }
  return [...byFolder].map(([folder, files]) => ({ name: basename(folder), folder, files }));
}

/** The text of one file, where it is there. */
export function textOnDisk(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
