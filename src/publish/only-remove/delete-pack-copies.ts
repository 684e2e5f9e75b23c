import { listFiles } from '../../leak-scan/file-inventory.ts';
import { findElements } from './html-elements.ts';
import { deletePath } from './output-texts.ts';
import type { RemovalPlan } from './plan-removal.ts';

/**
 * Deletes the files that hold several stories, such as the slides of a pack, where one of the stories
 * is removed or has lost a use. The next build makes them again from the stories that are left. The
 * page of the pack is edited like every list.
 */
export function deletePackCopies(output: string, { removed, closedUses }: RemovalPlan): void {
  const files = listFiles(output).filter(({ path }) => path.startsWith('packs/'));
  for (const page of files) {
    const [, folder] = /^(packs\/[^/]+\/)index\.html$/.exec(page.path) ?? [];
    if (folder === undefined) continue;
    const stories = findElements(page.bytes.toString()).flatMap(
      ({ attributes }) => attributes.get('data-story') ?? [],
    );
    if (!stories.some((id) => removed.has(id) || closedUses.has(id))) continue;
    const copies = files.filter((file) => file.path.startsWith(folder) && file !== page);
    for (const copy of copies) deletePath(output, copy.path);
  }
}
