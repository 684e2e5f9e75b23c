import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** A story as it lies on disk at this moment, whatever state it is in. */
export interface StoryOnDisk {
  /** The folder's name. */
  name: string;
  files: FileOnDisk[];
}

/** One file, by its path within its folder with forward slashes. */
export interface FileOnDisk {
  path: string;
  bytes: Buffer;
}

/** Every story folder of a content folder, of whatever kind, with all that lies in it. */
export function storiesOnDisk(contentDir: string): StoryOnDisk[] {
  const root = join(contentDir, 'stories');
  const byFolder = new Map<string, FileOnDisk[]>();
  for (const { path, bytes } of filesBelow(root)) {
    // A file where a folder should be is a story of its own, as far as anybody can tell.
    const [kind = '', name = kind, ...rest] = path.split('/');
    const folder = `${kind}/${name}`;
    const own = byFolder.get(folder) ?? [];
    own.push({ path: rest.length > 0 ? rest.join('/') : name, bytes });
    byFolder.set(folder, own);
  }
  return [...byFolder].map(([folder, files]) => ({ name: basename(folder), files }));
}

/** The text of one file, where it is there. */
export function textOnDisk(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Every plain file below a folder, in the order of paths; links are not followed. */
export function filesBelow(folder: string): FileOnDisk[] {
  if (!existsSync(folder)) return [];
  if (!lstatSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      bytes: readFileSync(path),
    }));
}
