import { runLength } from './match/rolling-hash.ts';
import type { IsExplained } from './leak.ts';
import { normaliseForMatching } from './text/normalise-for-matching.ts';
import { indexText, textSeparator } from './text/text-index.ts';

/**
 * The number of letters for which an explained match may have one more part. The first part needs
 * none.
 */
const lettersPerPart = 12;

/**
 * The index of the search has stems of words, such as `rob` of `robbed`, and some are also names.
 * The fragments beside it have the same words whole, and are searched too.
 */
const searchIndex = /^pagefind\/index\/[^/]+\.pf_index\b/;

/**
 * The shortest text that counts in bytes that are not text, in letters and digits. In the pixels of
 * a thousand pictures, every name of two or three letters is there by chance.
 */
const shortestInBytes = 6;

/**
 * Creates a test that tells whether public texts explain a match. A page may join a date, a label
 * and a title in the same order as a held-back story, although no public text has this order.
 * Public texts therefore explain a match that consists of a few parts, if each part is in a public
 * text. A sentence of a story consists of too many such parts, so public texts do not explain it.
 *
 * @param publicTexts all texts that readers may know
 * @param packageTexts the texts of programs and fonts of other projects. They explain passages only,
 * because any short word is somewhere in them
 */
export function explainFindings(
  publicTexts: readonly string[],
  packageTexts: readonly string[] = [],
): IsExplained {
  const corpus = publicTexts.map(lettersOf).join(textSeparator);
  const packageCorpus = packageTexts.map(lettersOf).join(textSeparator);
  const words = new Set(publicTexts.flatMap((text) => wordsOf(text)));
  return ({ matched, kind, place, isRaw }) => {
    if (kind === 'file' || kind === 'picture') return isPublishedPicture(place);
    if (matched === undefined) return false;
    if (isRaw === true && matched.length < shortestInBytes) return true;
    if (kind === 'id') return isColour(matched);
    if (kind === 'name') return words.has(matched) || searchIndex.test(place);
    const letters = lettersOf(matched);
    if (letters.length >= runLength && packageCorpus.includes(letters)) return true;
    return countParts(letters, corpus) <= maxParts(matched);
  };
}

/**
 * Whether a file is a picture of the site. Each picture of the site belongs to a story that is
 * shown. A held-back story with the same picture therefore has only a copy of it.
 */
function isPublishedPicture(place: string): boolean {
  return /^(?:_astro\/|pictures › )[^/›]+\.(?:webp|avif|png|jpe?g)$/.test(place);
}

function wordsOf(text: string): string[] {
  return (
    normaliseForMatching(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether an id is also a colour of a style sheet. */
function isColour(id: string): boolean {
  return /^(?:[a-f\d]{6}|[a-f\d]{8})$/.test(id);
}

function maxParts({ length }: string): number {
  return length < runLength ? 1 : 1 + Math.floor(length / lettersPerPart);
}

/**
 * Counts the minimum number of parts of a corpus that together give these letters. Returns Infinity
 * if the corpus lacks one of the letters.
 */
function countParts(letters: string, corpus: string): number {
  let parts = 0;
  for (let from = 0; from < letters.length; parts += 1) {
    const length = longestPrefix(letters.slice(from), corpus);
    if (length === 0) return Infinity;
    from += length;
  }
  return parts;
}

/** Returns the length of the longest prefix that the corpus contains, by binary search. */
function longestPrefix(letters: string, corpus: string): number {
  let [found, tooLong] = [0, letters.length + 1];
  while (tooLong - found > 1) {
    const middle = Math.floor((found + tooLong) / 2);
    if (corpus.includes(letters.slice(0, middle))) found = middle;
    else tooLong = middle;
  }
  return found;
}

function lettersOf(text: string): string {
  return Buffer.from(Uint16Array.from(indexText(text).letters).buffer).toString('utf16le');
}
