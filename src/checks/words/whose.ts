import type { Kind } from '../../story/vocabulary.ts';
import type { Piece } from '../texts/piece.ts';

/** What no reader sees, or others wrote: records of consent and review, answers, and the titles of sources. */
const unseen = new Set(['safeguarding', 'language', 'names']);

/** Whether a piece is the library's own words to its readers. */
export function isOurs({ kind, form, path }: Piece): boolean {
  const [first = ''] = path;
  const isSource = first === 'evidence' && path.at(-1) !== 'says';
  return (
    kind === 'house' &&
    form === 'words' &&
    !unseen.has(String(first)) &&
    !path.includes('consent') &&
    !isSource
  );
}

/** Whether a piece is what a professional tells of their own work. */
export function isProfessional({ kind, form, path }: Piece, of: Kind): boolean {
  return of === 'professional' && kind === 'told' && form === 'words' && path[0] === 'body';
}
