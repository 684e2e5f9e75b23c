import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import { withoutOwner } from '../../exports/search/word-forms.ts';

/** A piece of an excerpt. A piece that was searched for is marked. */
export interface ExcerptPiece {
  text: string;
  isMarked: boolean;
}

/** The number of words in an excerpt. */
const length = 26;

/**
 * Cuts a text to the words around what was searched for, and marks these words.
 *
 * @param phrases the words and phrases that were looked for
 * @returns undefined if the text has none of them
 */
export function makeExcerpt(text: string, phrases: readonly string[]): ExcerptPiece[] | undefined {
  const wanted = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const words = findWords(text).map((word) => ({ ...word, isMarked: isWanted(word.text, wanted) }));
  const marked = words.flatMap(({ isMarked }, place) => (isMarked ? [place] : []));
  const [first] = marked.toSorted((a, b) => countFrom(marked, b) - countFrom(marked, a) || a - b);
  if (first === undefined) return undefined;
  const from = Math.max(0, first - 6);
  const shown = words.slice(from, from + length);
  const pieces: ExcerptPiece[] = from > 0 ? [{ text: '… ', isMarked: false }] : [];
  let end = shown[0]?.start ?? 0;
  for (const word of shown) {
    pieces.push({ text: text.slice(end, word.start), isMarked: false });
    pieces.push({ text: word.text, isMarked: word.isMarked });
    end = word.end;
  }
  const isCut = from + length < words.length;
  pieces.push({ text: isCut ? ' …' : text.slice(end), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}

function isWanted(word: string, wanted: ReadonlySet<string>): boolean {
  const folded = withoutOwner(foldSearchWord(word));
  const parts = folded.split(/[-‑]/);
  return [folded, parts.join(''), ...parts].some((part) => wanted.has(part));
}

/** Counts the marked words of an excerpt that begins near a place. */
function countFrom(marked: readonly number[], place: number): number {
  return marked.filter((each) => each >= place && each < place + length - 6).length;
}
