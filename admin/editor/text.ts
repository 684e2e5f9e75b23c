import { hiddenSigns } from '../../src/story/schema/fields.ts';

/** Signs that nobody can see, and those that Unicode says are none. */
const unseen = new RegExp(`${hiddenSigns.source}|\\p{Noncharacter_Code_Point}`, 'gu');

/** Text without signs that nobody can see, which come along when something is pasted. */
export function withoutHiddenSigns(text: string): string {
  return text.replace(unseen, '');
}

/** Text as a story holds it in one line: white space collapsed, letters spelt in one way. */
export function oneLine(text: string): string {
  return withoutHiddenSigns(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
