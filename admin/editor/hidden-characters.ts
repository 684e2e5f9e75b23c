import { hiddenCharacters } from '../../src/story/schema/fields.ts';

/** Characters that nobody can see, and code points that Unicode says are no characters. */
const invisible = new RegExp(`${hiddenCharacters.source}|\\p{Noncharacter_Code_Point}`, 'gu');

/** Removes characters that nobody can see. They often come along with pasted text. */
export function removeHiddenCharacters(text: string): string {
  return text.replace(invisible, '');
}

/** Normalises text to one line, as a story stores it: white space collapsed, Unicode form NFC. */
export function toSingleLine(text: string): string {
  return removeHiddenCharacters(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
