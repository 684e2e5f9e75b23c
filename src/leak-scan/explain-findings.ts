import { runLength } from './match/rolling-hash.ts';
import type { IsExplained } from './leak.ts';
import { normaliseForMatching } from './text/normalise-for-matching.ts';
import { indexText, textSeparator } from './text/text-index.ts';

/** For each run of this many letters, an explained match may consist of one more part. */
const lettersPerPart = 12;

/**
 * Creates a test that says whether public texts explain a match. A page may join a date, a label
 * and a title in the same way as a held-back story, although no public text has them in this order.
 * Public texts therefore explain a match that consists of a few parts, each from a public text.
 * Public texts do not explain a sentence of a story, which would need too many parts.
 *
 * @param publicTexts all texts that readers may know
 */
export function explainFindings(publicTexts: readonly string[]): IsExplained {
  const corpus = publicTexts.map(lettersOf).join(textSeparator);
  const words = new Set(publicTexts.flatMap((text) => wordsOf(text)));
  return ({ matched, kind, place }) => {
    if (kind === 'file' || kind === 'picture') return isPublishedPicture(place);
    if (matched === undefined) return false;
    if (kind === 'id') return isColour(matched);
    if (kind === 'name') return words.has(matched);
    return countParts(lettersOf(matched), corpus) <= maxParts(matched);
  };
}

/**
 * Whether a file is a picture of the site. A story that is shown accounts for each picture of the
 * site, so a held-back story with the same picture has a copy of it.
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
 * Counts the fewest parts of a corpus that make up these letters; Infinity where the corpus lacks a
 * letter.
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
