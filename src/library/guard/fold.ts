import unhomoglyph from 'unhomoglyph';

/** Letters that have no plain one inside them, or whose nearest look-alike is another letter. */
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
 * A word with everything taken off that does not change how it is read: case, accents, signs that
 * show nothing, wide and raised letters, and letters of other alphabets that look like ours.
 */
export function fold(word: string): string {
  // Nothing to undo, and the letters I and l are not look-alikes of each other here.
  if (/^[\0-\x7F]*$/.test(word)) return word.toLowerCase();
  const bare = withoutMarks(word).replace(oddLetter, (letter) => plainLetters[letter] ?? letter);
  const alike = withoutMarks(bare.replace(/[^\0-\x7F]/gu, lookAlike)).toLowerCase();
  return isWhollyForeign(bare) ? bare.toLowerCase() : alike;
}

/** The same word read as if each of its letters were ours: wholly Cyrillic capitals may spell a name. */
export function foldAlike(word: string): string {
  return withoutMarks(withoutMarks(word).replace(/[^\0-\x7F]/gu, lookAlike)).toLowerCase();
}

/**
 * Whether a word is written in another alphabet, and not in one made to look like ours. Its small
 * letters decide, so that it is the same word in capitals.
 */
function isWhollyForeign(bare: string): boolean {
  if (/[a-z]/i.test(bare)) return false;
  const small = bare.toLowerCase().replace(/[^\0-\x7F]/gu, lookAlike);
  return !/^[\0-\x7F]*$/.test(withoutMarks(small));
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{DI}]/gu, '')
    .normalize('NFC');
}

/** What a foreign letter looks like. A capital that looks like `l` is an `I`. */
function lookAlike(letter: string): string {
  const alike = unhomoglyph(letter);
  return alike === 'l' && /\p{Lu}/u.test(letter) ? 'i' : alike;
}
