import { basename } from 'node:path';
import type { Library } from '../library/read-library.ts';
import { deleteOtherFiles } from '../runtime/delete-other-files.ts';

/** Deletes every picture in the cache that neither a published story nor the brand shows. */
export function deleteUnusedPictures(
  pictureDir: string,
  { stories, context: { brand } }: Library,
): void {
  const ofStories = stories.flatMap(({ pictures }) => Object.values(pictures));
  const ofBrand = [brand.logo?.file, brand.font].filter((file) => file !== undefined);
  const used = new Set([...ofStories, ...ofBrand].map((file) => basename(file)));
  deleteOtherFiles(pictureDir, used);
}
