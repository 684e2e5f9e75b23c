import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Library } from '../library/read-library.ts';

/** Deletes every picture in the cache that neither a published story nor the brand shows. */
export function deleteUnusedPictures(
  pictureDir: string,
  { stories, context: { brand } }: Library,
): void {
  const ofStories = stories.flatMap(({ pictures }) => Object.values(pictures));
  const ofBrand = [brand.logo?.file, brand.font].filter((file) => file !== undefined);
  const used = new Set([...ofStories, ...ofBrand].map((file) => basename(file)));
  for (const name of listNames(pictureDir)) {
    if (!used.has(name)) rmSync(join(pictureDir, name), { force: true });
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
