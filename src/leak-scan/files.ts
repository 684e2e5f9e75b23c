import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One file, by its path within its folder with forward slashes. Its bytes are read when asked for. */
export interface FileOnDisk {
  readonly path: string;
  /** How many bytes it has, where that is known without reading them. */
  readonly size?: number;
  /** Throws where they cannot be read. */
  readonly bytes: Buffer;
}

/** Every plain file below a folder, in the order of paths; links are not followed. */
export function filesBelow(folder: string): FileOnDisk[] {
  return entriesBelow(folder).flatMap(({ path, isFile }) =>
    isFile ? [fileAt(path, join(folder, path))] : [],
  );
}

/** What else lies below a folder: links, things that are neither file nor folder, and empty folders. */
export function oddBelow(folder: string): string[] {
  return entriesBelow(folder).flatMap(({ path, isFile }) => (isFile ? [] : [path]));
}

/** The same file by another path. */
export function moved(file: FileOnDisk, path: string): FileOnDisk {
  return {
    path,
    get size() {
      return file.size ?? file.bytes.length;
    },
    get bytes() {
      return file.bytes;
    },
  };
}

function fileAt(path: string, full: string): FileOnDisk {
  return {
    path,
    get size() {
      return statSync(full).size;
    },
    get bytes() {
      return readFileSync(full);
    },
  };
}

interface Entry {
  path: string;
  isFile: boolean;
}

function entriesBelow(folder: string): Entry[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return below(folder, '').toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function below(folder: string, inside: string): Entry[] {
  return entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = `${inside}${entry.name}`;
    if (!entry.isDirectory()) return [{ path, isFile: entry.isFile() }];
    const inner = below(folder, `${path}/`);
    return inner.length > 0 ? inner : [{ path: `${path}/`, isFile: false }];
  });
}

/** A folder that nobody may look into, or whose path is too long, holds nothing that can be read. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
