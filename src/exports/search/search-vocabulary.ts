/**
 * The words by which the search widens what somebody typed. The build writes them, because they
 * depend on the library's lists and stories.
 */
export interface SearchVocabulary {
  /** Words and phrases with the same meaning, in groups. All are folded. */
  synonyms: string[][];
  /** The words of the field, in which small typing errors are corrected. */
  fieldWords: string[];
  /**
   * Hashes of words that only match themselves, since they are names: `Wells` is not the plural of
   * `well`. Hashes, because a list of names could contain the name of somebody who said no.
   */
  names: number[];
}

/** The name of the file with the vocabulary, in the folder of the index. */
export const vocabularyFile = 'pagefind-words.json';

/**
 * Hashes a word to a number, because a hash of letters could contain a short name by chance. Source:
 * FNV-1a.
 */
export function hashSearchWord(word: string): number {
  let hash = 0x811c9dc5;
  for (const letter of word) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Whether two words differ by one small error: a letter too many, missing or wrong, or two letters
 * exchanged. The first letter has to be the same, and short words have no errors, because too many
 * of them are alike.
 */
export function isOneErrorApart(a: string, b: string): boolean {
  if (a === b || !b.startsWith(a.charAt(0)) || Math.min(a.length, b.length) < 5) return false;
  if (Math.max(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (a[start] === b[start]) start += 1;
  let end = 0;
  const longest = Math.min(a.length, b.length) - start;
  while (end < longest && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isExchanged = restA.length === 2 && restA === restB.split('').reverse().join('');
  return isExchanged || (restA.length <= 1 && restB.length <= 1);
}
