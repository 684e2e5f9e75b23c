import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a plain file below a folder, synchronously. Follows no link: neither the file nor a folder
 * in its path may be a link.
 *
 * @param path the path of the file within the folder, with forward slashes
 * @param maximum the maximum size of the file, in bytes
 * @returns undefined if the path is not a plain file, or if the file is larger than `maximum`
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
