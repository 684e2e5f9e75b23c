import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listEverything } from '../library/folder.ts';
import { largestPicture } from '../story/limits.ts';

/** A key for several texts in their order: one change, and it is another. */
export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A key for everything that lies in a folder and below it, hidden files too. */
export async function keyOfFolder(folder: string): Promise<string> {
  const { files, finding } = await listEverything(folder);
  const keys = files.map(async (file) => keyOf(file, await keyOfFile(join(folder, file))));
  return keyOf(finding?.rule ?? '', ...(await Promise.all(keys)));
}

/** A key for a file. Of one too large for a picture, its size and time stand for what is in it. */
export async function keyOfFile(path: string): Promise<string> {
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
