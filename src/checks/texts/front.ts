import type { FieldPath } from '../../story/issue.ts';
import { fileWords, type Piece } from './piece.ts';

/** Fields that hold dates, ids and words of closed lists: nothing anyone wrote. */
const coded = new Set(
  `schema id part naming ageBand form route agreedToTell method on fingerprint how use until reviewOn
  expiresOn holder view askAgainOn withdrawnOn position practiceModel themes publishFrom contentNotes
  shows reviewedOn outcome courtProceedings legalCheckOn interpreter aftercareOn thankedOn is
  recognisableBy`.split(/\s+/),
);
/** Fields that hold the storyteller's words; all others hold the library's own. */
const told = new Set(['title', 'name', 'place', 'pullQuote']);
const addresses = new Set(['url', 'hostedAt']);
const files = new Set(['src', 'captions', 'transcript']);

/** Every text of a front matter, valid or not: a field nobody knows may hold anything. */
export function frontPieces(value: unknown, path: FieldPath = []): Piece[] {
  if (typeof value === 'string') return piece(value, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    frontPieces(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function piece(text: string, path: FieldPath): Piece[] {
  const field = path.findLast((key) => typeof key === 'string') ?? '';
  if (coded.has(field)) return [];
  if (files.has(field)) return [{ text: fileWords(text), kind: 'house', form: 'file', path }];
  const form = addresses.has(field) ? 'address' : 'words';
  return [{ text, kind: told.has(field) ? 'told' : 'house', form, path }];
}
