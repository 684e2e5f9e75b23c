import unhomoglyph from 'unhomoglyph';

/** Letters that do not decompose into a plain letter, or whose nearest look-alike is a different letter. */
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
 * Folds a word: removes everything that does not change how people read it. This is case, accents,
 * invisible characters, wide and superscript forms, and letters of other alphabets that look like
 * Latin ones.
 */
export function foldWord(word: string): string {
  // In ASCII there is nothing else to fold, and I and l do not count as look-alikes of each other.
  if (/^[\0-\x7F]*$/.test(word)) return word.toLowerCase();
  const bare = withoutMarks(word).replace(oddLetter, (letter) => plainLetters[letter] ?? letter);
  const alike = withoutMarks(bare.replace(/[^\0-\x7F]/gu, lookAlike)).toLowerCase();
  return isWhollyForeign(bare) ? bare.toLowerCase() : alike;
}

/** Folds a word as if each letter were the Latin one it looks like: Cyrillic capitals alone may spell a name. */
export function foldLookAlikes(word: string): string {
  return withoutMarks(withoutMarks(word).replace(/[^\0-\x7F]/gu, lookAlike)).toLowerCase();
}

/**
 * Whether a word is written in another alphabet, and not with look-alikes of Latin letters. Its lower
 * case decides, so that a word in capitals gives the same answer.
 */
function isWhollyForeign(bare: string): boolean {
  if (/[a-z]/i.test(bare)) return false;
  const lower = bare.toLowerCase().replace(/[^\0-\x7F]/gu, lookAlike);
  return !/^[\0-\x7F]*$/.test(withoutMarks(lower));
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{DI}]/gu, '')
    .normalize('NFC');
}

/** The Latin letter that a letter looks like. A capital that looks like `l` counts as `I`. */
function lookAlike(letter: string): string {
  const alike = unhomoglyph(letter);
  return alike === 'l' && /\p{Lu}/u.test(letter) ? 'i' : alike;
}
