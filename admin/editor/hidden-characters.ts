import { hiddenCharacters } from '../../src/story/schema/fields.ts';

/** Matches characters that nobody can see, and code points that Unicode calls noncharacters. */
const invisible = new RegExp(`${hiddenCharacters.source}|\\p{Noncharacter_Code_Point}`, 'gu');

/** Removes characters that nobody can see. Pasted text often contains such characters. */
export function removeHiddenCharacters(text: string): string {
  return text.replace(invisible, '');
}

/** Normalises text to one line as a story stores it: collapsed white space, Unicode form NFC. */
export function toSingleLine(text: string): string {
  return removeHiddenCharacters(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
