import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One file of a folder. Each access to `bytes` reads the file. */
export interface FileOnDisk {
  /** The path within the folder, with forward slashes. */
  readonly path: string;
  /** The number of bytes, where it is known without reading the file. */
  readonly size?: number;
  /**
   * The content of the file.
   *
   * @throws Error when the file cannot be read
   */
  readonly bytes: Buffer;
}

/** Lists every plain file below a folder, sorted by path. Links are not followed. */
export function listFiles(folder: string): FileOnDisk[] {
  return listEntries(folder).flatMap(({ path, isFile }) =>
    isFile ? [openFile(path, join(folder, path))] : [],
  );
}

/** Lists the paths of everything else below a folder: links, devices and empty folders. */
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

function openFile(path: string, fullPath: string): FileOnDisk {
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

function listEntries(folder: string): FolderEntry[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return walkFolder(folder, '').toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Lists everything below a folder.
 *
 * @param prefix the path of the subfolder to walk, with a slash at its end; empty for the folder
 */
function walkFolder(folder: string, prefix: string): FolderEntry[] {
  return readFolder(join(folder, prefix)).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [{ path, isFile: entry.isFile() }];
    const inner = walkFolder(folder, `${path}/`);
    return inner.length > 0 ? inner : [{ path: `${path}/`, isFile: false }];
  });
}

/** Reads a folder. A folder that cannot be read, or whose path is too long, counts as empty. */
function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
