import { basename } from 'node:path';

/** The path within the site of a file of the brand, which is named by its content. */
export function brandPath(file: string): string {
  return `/brand/${basename(file)}`;
}
