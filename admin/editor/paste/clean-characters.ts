import { removeHiddenCharacters } from '../hidden-characters.ts';

/** Letters that fonts of PDF files join, such as `ﬁ`. Nobody could search for words with them. */
const joinedLetters = /[\uFB00-\uFB06]/g;

/** Removes soft hyphens with the end of their line, hidden characters and joined letters. */
export function cleanCharacters(text: string): string {
  return removeHiddenCharacters(
    text.replace(/(?<=\p{L})\u00AD[ \t]*(?:\r\n|\n|\r)\s*/gu, ''),
  ).replace(joinedLetters, (letters) => letters.normalize('NFKC'));
}
