import type { Library } from '../library/library.ts';
import type { Leak } from './scan.ts';
import type { FileOnDisk } from './files.ts';
import { tagJoint } from './row.ts';
import { reading } from './reading.ts';
import { writings } from './unfold.ts';

/**
 * The pages of stories on which a name stands that must never appear. The stories were looked
 * through before; this is a second look, at what became of them, and costs little.
 */
export function guardedPages(files: readonly FileOnDisk[], { stories, lists }: Library): Leak[] {
  const { guard } = lists;
  if (!guard) return [];
  const ids = new Set(stories.map(({ id }) => id));
  return files.flatMap(({ path, bytes }) => {
    const story = /^stories\/([^/]+)\/(?:[^/]+\/)*[^/]+\.html$/.exec(path)?.[1] ?? '';
    if (!ids.has(story)) return [];
    const texts = writings(articleOf(bytes.toString())).flatMap((writing) => {
      const { text, values, tags } = reading(writing);
      return [text.replaceAll(tagJoint, ''), values, tags];
    });
    return texts.some((text) => guard.find(text).length > 0)
      ? [{ place: path, story, what: 'guarded' as const }]
      : [];
  });
}

/** What stands around an article is the library’s own, and may say a name’s word in another sense. */
function articleOf(html: string): string {
  return /<article\b.*<\/article>/s.exec(html)?.[0] ?? html;
}
