import type { FieldPath } from '../../story/issue.ts';
import { fileNameToWords, type CheckedText } from './checked-text.ts';

/** Fields with dates, ids and words from closed lists, which contain no text to check. */
const codedFields = new Set(
  `schema id part naming ageBand form route agreedToTell method on fingerprint how use until reviewOn
  expiresOn holder view askAgainOn withdrawnOn position practiceModel themes publishFrom contentNotes
  shows reviewedOn outcome courtProceedings legalCheckOn interpreter aftercareOn thankedOn is
  recognisableBy weighedNoes because records shown agreedOn objectedOn diedOn leftOn protected otherParent
  personsView role wordsFingerprint criminalProceedings language translationOf`.split(/\s+/),
);
/** Fields with the storyteller's words. All other fields contain the library's own words. */
const storytellerFields = new Set(['title', 'name', 'place', 'pullQuote']);
const addressFields = new Set(['url', 'hostedAt']);
const fileFields = new Set(['src', 'captions', 'transcript']);

/**
 * Collects every text of a front matter, valid or not, including unknown fields, which may contain
 * anything.
 */
export function collectFrontMatterTexts(value: unknown, path: FieldPath = []): CheckedText[] {
  if (typeof value === 'string') return toFieldText(value, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    collectFrontMatterTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function toFieldText(text: string, path: FieldPath): CheckedText[] {
  const field = path.findLast((key) => typeof key === 'string') ?? '';
  if (codedFields.has(field)) return [];
  if (fileFields.has(field)) {
    return [{ text: fileNameToWords(text), speaker: 'library', form: 'file', path }];
  }
  const form = addressFields.has(field) ? 'address' : 'words';
  return [{ text, speaker: storytellerFields.has(field) ? 'storyteller' : 'library', form, path }];
}
