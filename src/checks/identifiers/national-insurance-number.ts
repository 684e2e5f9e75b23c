import { findMatches, type Identifier } from './identifier.ts';

/**
 * A number with a valid prefix, or with `QQ`, which forms use in examples. Source: HMRC, National
 * Insurance Manual, NIM39110.
 */
const numberPattern =
  /\b(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])(?:[ ./-]{0,2}\d\d){3}[ ./-]{0,2}[A-D]\b/gi;
/** A number with any prefix and no suffix, if the text names the kind of number. */
const labelledNumber =
  /\b(?:NI|NINO|national insurance)(?: (?:no|number))?\b\.?(?: is| was)?[ :]{0,2}[A-Z]{2}(?:[ -]?\d\d){3}/gi;

/** A National Insurance number. */
export const nationalInsuranceNumber: Identifier = {
  rule: 'national-insurance-number',
  description: 'a National Insurance number',
  hint: 'Remove it, here and wherever it was copied from.',
  find: (text) => [...findMatches(text, numberPattern), ...findMatches(text, labelledNumber)],
};
