import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a plain file below a folder, and waits for it. Follows no link, neither in the place of the
 * file nor in the place of a folder on the way to it.
 *
 * @param path the path of the file within the folder, with forward slashes
 * @param maximum the most bytes that the file may have
 * @returns undefined if the path is no plain file, or if the file is larger than `maximum`
 */
export function readPlainFileSync(
  folder: string,
  path: string,
  maximum: number,
): Buffer | undefined {
  const parts = path.split('/');
  const places = parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)));
  try {
    const stats = places.map((place) => lstatSync(place));
    const isReachable = stats.every((each) => !each.isSymbolicLink());
    const last = stats.at(-1);
    return isReachable && last?.isFile() && last.size <= maximum
      ? readFileSync(join(folder, path))
      : undefined;
  } catch {
    return undefined;
  }
}
