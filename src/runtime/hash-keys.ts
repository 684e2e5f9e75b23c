import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largestPicture } from '../story/size-limits.ts';
import { measureFolder, type SizedFile } from './measure-folder.ts';

/** Returns the key of several texts in this order. A change to any text changes the key. */
export function hashKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Returns the key of every file in a folder and below it, hidden files included. */
export async function folderKey(folder: string): Promise<string> {
  return filesKey(folder, (await measureFolder(folder)) ?? []);
}

/** Returns the key of a folder and of files below it. */
export async function filesKey(folder: string, files: readonly SizedFile[]): Promise<string> {
  const keys = [await fileKey(folder)];
  // Reads one file after another, because all files of a folder may not fit into memory together.
  for (const { path } of files) keys.push(hashKey(path, await fileKey(join(folder, path))));
  return hashKey(...keys);
}

/**
 * Returns the key of a file's bytes. If the file is larger than any allowed picture, the key
 * depends on its size and time of change instead.
 */
export async function fileKey(path: string): Promise<string> {
  try {
    const stats = await lstat(path);
    if (!stats.isFile()) return stats.isSymbolicLink() ? 'link' : 'other';
    if (stats.size > largestPicture) return `${String(stats.size)} ${String(stats.mtimeMs)}`;
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (cause) {
    return String((cause as { code?: string }).code);
  }
}
