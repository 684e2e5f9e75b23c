import { fold } from './fold.ts';
import { runLength } from './letters.ts';
import { rowOf, wall } from './row.ts';
import type { IsExplained } from './scan.ts';

/** So many letters of what is explained may be a piece of their own, and one piece more. */
const lettersAPiece = 12;

/**
 * Tells what our own pages put together from what somebody held back wrote: a date, a label and a
 * title one after the other say nothing, although no text has them in a row. Something is explained
 * where it is made of a few pieces, each of which stands in a text that may be known; the sentence of
 * a story is not.
 *
 * @param texts everything that may be known
 */
export function explainedBy(texts: readonly string[]): IsExplained {
  const corpus = texts.map(lettersOf).join(wall);
  const words = new Set(texts.flatMap((text) => wordsIn(text)));
  return ({ of, what, place }) => {
    if (what === 'file' || what === 'picture') return isOwnPicture(place);
    if (of === undefined) return false;
    if (what === 'id') return isColour(of);
    return what === 'name' ? words.has(of) : piecesOf(lettersOf(of), corpus) <= piecesIn(of);
  };
}

/** A picture whose name the account has traced to a story that is shown; somebody copied it from the site. */
function isOwnPicture(place: string): boolean {
  return /^(?:_astro\/|pictures › )[^/›]+\.(?:webp|avif|png|jpe?g)$/.test(place);
}

function wordsIn(text: string): string[] {
  return (
    fold(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** An id may happen to be written like a colour of a style sheet. */
function isColour(id: string): boolean {
  return /^(?:[a-f\d]{6}|[a-f\d]{8})$/.test(id);
}

function piecesIn({ length }: string): number {
  return length < runLength ? 1 : 1 + Math.floor(length / lettersAPiece);
}

/** How few pieces of a corpus make up these letters; without end, where a letter is in none. */
function piecesOf(letters: string, corpus: string): number {
  let pieces = 0;
  for (let from = 0; from < letters.length; pieces += 1) {
    const length = longestPiece(letters.slice(from), corpus);
    if (length === 0) return Infinity;
    from += length;
  }
  return pieces;
}

/** The longest beginning that the corpus holds: whatever holds it holds all shorter ones too. */
function longestPiece(letters: string, corpus: string): number {
  let [held, tooLong] = [0, letters.length + 1];
  while (tooLong - held > 1) {
    const middle = Math.floor((held + tooLong) / 2);
    if (corpus.includes(letters.slice(0, middle))) held = middle;
    else tooLong = middle;
  }
  return held;
}

function lettersOf(text: string): string {
  return Buffer.from(Uint16Array.from(rowOf(text).letters).buffer).toString('utf16le');
}
