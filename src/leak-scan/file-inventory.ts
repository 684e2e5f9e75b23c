import { lstatSync, opendirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** One file of a folder. Each access to `bytes` reads the file. */
export interface FileOnDisk {
  /** The path within the folder, with forward slashes. */
  readonly path: string;
  /** The number of bytes; undefined if it is unknown before the file is read. */
  readonly size?: number;
  /**
   * The content of the file.
   *
   * @throws Error if the file cannot be read
   */
  readonly bytes: Buffer;
}

/**
 * Lists every plain file below a folder, sorted by path. Follows no links.
 *
 * @param maximum the maximum number of entries, in the folder and below it
 */
export function listFiles(folder: string, maximum = Infinity): FileOnDisk[] {
  return listEntries(folder, maximum).flatMap(({ path, isFile }) =>
    isFile ? [openFile(path, join(folder, path))] : [],
  );
}

/** Lists the names of the entries of a folder. Lists nothing for a link or a plain file. */
export function listNames(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readFolder(folder, { left: Infinity })
    .map(({ name }) => name)
    .toSorted();
}

/**
 * Lists the paths of everything below a folder that is not a plain file: links, devices and empty
 * folders.
 */
export function listOtherEntries(folder: string): string[] {
  return listEntries(folder).flatMap(({ path, isFile }) => (isFile ? [] : [path]));
}

/** Returns the same file under another path. */
export function withPath(file: FileOnDisk, path: string): FileOnDisk {
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

/**
 * Opens a file on the disk.
 *
 * @param path the path within the folder that is listed
 */
export function openFile(path: string, fullPath: string): FileOnDisk {
  return {
    path,
    get size() {
      return statSync(fullPath).size;
    },
    get bytes() {
      return readFileSync(fullPath);
    },
  };
}

interface FolderEntry {
  path: string;
  isFile: boolean;
}

function listEntries(folder: string, maximum = Infinity): FolderEntry[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return walkFolder(folder, '', { left: maximum }).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Lists everything below a folder.
 *
 * @param prefix the path of the subfolder to walk, with a slash at its end; empty for the folder
 * @param entries the remaining number of entries that may be listed, in this subfolder and in all
 * others
 */
function walkFolder(folder: string, prefix: string, entries: { left: number }): FolderEntry[] {
  return readFolder(join(folder, prefix), entries).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [{ path, isFile: entry.isFile() }];
    const inner = walkFolder(folder, `${path}/`, entries);
    return inner.length > 0 ? inner : [{ path: `${path}/`, isFile: false }];
  });
}

/** Reads a folder. A folder that cannot be read, or whose path is too long, counts as empty. */
function readFolder(folder: string, entries: { left: number }): Dirent[] {
  const read: Dirent[] = [];
  try {
    const directory = opendirSync(folder);
    for (
      let entry = directory.readSync();
      entry && entries.left > 0;
      entry = directory.readSync()
    ) {
      entries.left -= 1;
      read.push(entry);
    }
    directory.closeSync();
  } catch {
    // The entries that were read before the error are listed.
  }
  return read;
}
