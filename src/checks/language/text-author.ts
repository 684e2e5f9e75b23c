import type { Kind } from '../../story/vocabulary.ts';
import type { CheckedText } from '../texts/checked-text.ts';

/** Fields that readers do not see: reviews, reasons and answers. */
const recordFieldNames = new Set(['safeguarding', 'wording', 'names']);

/**
 * Whether a text is the library's own and shown to readers. Titles of sources and consent records
 * do not count.
 */
export function isLibraryText({ speaker, form, path }: CheckedText): boolean {
  const [field = ''] = path;
  const isSource = field === 'evidence' && path.at(-1) !== 'says';
  return (
    speaker === 'library' &&
    form === 'words' &&
    !recordFieldNames.has(String(field)) &&
    !path.includes('consent') &&
    !isSource
  );
}

/** Whether a text is a professional's account of their own work. */
export function isProfessionalAccount(
  { speaker, form, path }: CheckedText,
  storyKind: Kind,
): boolean {
  return (
    storyKind === 'professional' &&
    speaker === 'storyteller' &&
    form === 'words' &&
    path[0] === 'body'
  );
}
