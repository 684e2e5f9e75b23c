import { withoutForbiddenCharacters } from '../ooxml/xml-elements.ts';

/**
 * Cleans a text for a printed document: white space collapsed, control characters left out, and
 * letters and their marks put together where Unicode has a letter for both.
 */
export function cleanText(text: string): string {
  return withoutForbiddenCharacters(text.toWellFormed())
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .normalize('NFC');
}
