import type { Library } from '../library/read-library.ts';
import type { FileOnDisk } from './file-inventory.ts';
import type { Leak } from './leak.ts';
import { decodeEscapes } from './text/decode-escapes.ts';
import { separateMarkup } from './text/separate-markup.ts';
import { tagBoundary } from './text/text-index.ts';

/**
 * Finds the pages of stories that contain a name of the guard list. Earlier checks read the
 * stories. This check reads the pages that the build made from them.
 */
export function findGuardedNames(
  files: readonly FileOnDisk[],
  { stories, context }: Library,
): Leak[] {
  const { guard } = context;
  if (!guard) return [];
  const ids = new Set(stories.map(({ id }) => id));
  return files.flatMap(({ path, bytes }) => {
    const story = /^stories\/([^/]+)\/(?:[^/]+\/)*[^/]+\.html$/.exec(path)?.[1] ?? '';
    if (!ids.has(story)) return [];
    const texts = decodeEscapes(articleOf(bytes.toString())).flatMap((decoding) => {
      const { text, attributeValues, tags } = separateMarkup(decoding);
      return [text.replaceAll(tagBoundary, ''), attributeValues, tags];
    });
    return texts.some((text) => guard.find(text).length > 0)
      ? [{ place: path, story, kind: 'guarded' as const }]
      : [];
  });
}

/**
 * Returns the article of a page, or the whole page if it has no article. The library's own text is
 * outside of the article. In that text, a word that is also a name may have another meaning.
 */
function articleOf(html: string): string {
  return /<article\b.*<\/article>/s.exec(html)?.[0] ?? html;
}
