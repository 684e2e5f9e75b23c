import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file below a folder. */
export interface SizedFile {
  /** The path within the folder, with forward slashes. */
  path: string;
  /** The size of a plain file; 0 for a link and for anything else. */
  bytes: number;
}

/**
 * Lists every file in a folder and below it with its size, sorted by path, including hidden files.
 * Follows no links. A folder that cannot be opened has no files.
 *
 * @param maximum the maximum number of files and folders. The listing stops there, so that a folder
 * of a million files takes no longer than any other.
 * @returns undefined if there are more
 */
export async function measureFolder(
  folder: string,
  maximum = Infinity,
): Promise<SizedFile[] | undefined> {
  const files: SizedFile[] = [];
  let entries = 0;
  const subfolders = [''];
  for (const prefix of subfolders) {
    for await (const entry of entriesOf(join(folder, prefix))) {
      entries += 1;
      if (entries > maximum) return undefined;
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) subfolders.push(`${path}/`);
      else files.push({ path, bytes: entry.isFile() ? await sizeOf(join(folder, path)) : 0 });
    }
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function* entriesOf(folder: string) {
  try {
    if ((await lstat(folder)).isDirectory()) yield* await opendir(folder);
  } catch {
    // The code that reads a file of this folder reports that the folder cannot be opened.
  }
}

async function sizeOf(path: string): Promise<number> {
  const stats = await lstat(path).catch(() => undefined);
  return stats?.size ?? 0;
}
