import unhomoglyph from 'unhomoglyph';

/**
 * Letters that do not decompose into a plain letter, or whose nearest look-alike is a different
 * letter.
 */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  β: 'b',
  þ: 'th',
  Þ: 'th',
  ð: 'd',
  Ð: 'd',
};
const oddLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * Folds a word, so that spellings which people read as the same word become equal. Folding removes
 * case, accents, invisible characters, and wide and superscript forms. It replaces letters of other
 * alphabets that look like Latin letters.
 */
export function foldWord(word: string): string {
  // In ASCII, only case is folded: I and l do not count as look-alikes of each other.
  if (/^[\0-\x7F]*$/.test(word)) return word.toLowerCase();
  const unmarked = withoutMarks(word).replace(
    oddLetter,
    (letter) => plainLetters[letter] ?? letter,
  );
  const latin = withoutMarks(unmarked.replace(/[^\0-\x7F]/gu, lookAlike)).toLowerCase();
  return isWhollyForeign(unmarked) ? unmarked.toLowerCase() : latin;
}

/**
 * Folds a word as if each letter were the Latin letter that it looks like. A word in Cyrillic
 * capitals alone may spell a Latin name.
 */
export function foldLookAlikes(word: string): string {
  return withoutMarks(withoutMarks(word).replace(/[^\0-\x7F]/gu, lookAlike)).toLowerCase();
}

/**
 * Whether a word is written in another alphabet, and not with look-alikes of Latin letters. The
 * word is compared in lower case, so that a word in capitals gives the same answer.
 */
function isWhollyForeign(unmarked: string): boolean {
  if (/[a-z]/i.test(unmarked)) return false;
  const lower = unmarked.toLowerCase().replace(/[^\0-\x7F]/gu, lookAlike);
  return !/^[\0-\x7F]*$/.test(withoutMarks(lower));
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{DI}]/gu, '')
    .normalize('NFC');
}

/** The Latin letter that a letter looks like. A capital that looks like `l` counts as `i`. */
function lookAlike(letter: string): string {
  const latin = unhomoglyph(letter);
  return latin === 'l' && /\p{Lu}/u.test(letter) ? 'i' : latin;
}
