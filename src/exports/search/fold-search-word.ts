/** Letters that are not a letter and a mark, but that people type without knowing them. */
const plainLetters: Record<string, string> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
};
const specialLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Marks on letters of alphabets in which people leave marks out. Other scripts need theirs. */
const marks = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu;

/**
 * Writes a word as the search compares it: in lower case, without accents, with one kind of
 * apostrophe. `Łódź` becomes `lodz`.
 */
export function foldSearchWord(word: string): string {
  return word
    .toLowerCase()
    .replace(specialLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(marks, '$1')
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'");
}

/** A word, with hyphens and apostrophes inside it. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** Finds the words of a text, with their places. */
export function findWords(text: string): { text: string; start: number; end: number }[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
