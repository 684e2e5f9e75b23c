import { hashWord, wordsAt, type TextIndex } from '../text/text-index.ts';

/** A short text to search for as whole words. */
export interface ProtectedPhrase {
  /** `words` is a phrase of several words, such as a short title; `name` is a single word. */
  kind: 'id' | 'name' | 'words';
  /** The words of the phrase, in lower case. */
  words: readonly string[];
  /** The story that the phrase would reveal. */
  story: string;
}

/** Protected phrases, by the hash of their first word. */
export type PhraseIndex = Map<number, ProtectedPhrase[]>;

/** Adds a phrase to an index. */
export function addProtectedPhrase(index: PhraseIndex, phrase: ProtectedPhrase): void {
  const [first] = phrase.words;
  if (first === undefined) return;
  // A name is also added in the possessive, because `Ottoline’s` is normalised to `Ottolines`.
  const firstWords = phrase.kind === 'name' ? [first, `${first}s`] : [first];
  for (const word of firstWords)
    addPhrase(index, { ...phrase, words: [word, ...phrase.words.slice(1)] });
}

function addPhrase(index: PhraseIndex, phrase: ProtectedPhrase): void {
  const hash = hashWord(phrase.words[0] ?? '');
  const others = index.get(hash) ?? [];
  if (!others.some((other) => isSamePhrase(other, phrase))) index.set(hash, [...others, phrase]);
}

function isSamePhrase(phrase: ProtectedPhrase, other: ProtectedPhrase): boolean {
  return phrase.kind === other.kind && phrase.words.join(' ') === other.words.join(' ');
}

/**
 * Finds the phrases that a text contains. A name of one word counts only if it has a capital
 * letter.
 *
 * @param ignoresCase whether names count in lower case too. Addresses and the search index contain
 * only lower case
 */
export function findProtectedPhrases(
  index: PhraseIndex,
  { text, wordHashes, wordStarts }: TextIndex,
  ignoresCase = false,
): ProtectedPhrase[] {
  const found: ProtectedPhrase[] = [];
  if (index.size === 0) return found;
  for (let word = 0; word < wordHashes.length; word += 1) {
    const candidates = index.get(wordHashes[word] ?? 0);
    if (!candidates) continue;
    const start = wordStarts[word] ?? 0;
    found.push(...candidates.filter((phrase) => isPhraseAt(phrase, text, start, ignoresCase)));
  }
  return found;
}

function isPhraseAt(
  { kind, words }: ProtectedPhrase,
  text: string,
  start: number,
  ignoresCase: boolean,
): boolean {
  const found = wordsAt(text, start);
  const hasCapital = found[0]?.charAt(0) !== words[0]?.charAt(0);
  return (
    (kind !== 'name' || ignoresCase || hasCapital) &&
    words.every((word, place) => found[place]?.toLowerCase() === word)
  );
}

/**
 * Removes the phrases that a public text contains too, in upper or lower case. Keeps ids, because
 * an id is never public.
 */
export function removeProtectedPhrases(index: PhraseIndex, publicText: TextIndex): void {
  for (const phrase of findProtectedPhrases(index, publicText, true)) {
    if (phrase.kind === 'id') continue;
    const hash = hashWord(phrase.words[0] ?? '');
    const others = (index.get(hash) ?? []).filter((other) => !isSamePhrase(other, phrase));
    if (others.length > 0) index.set(hash, others);
    else index.delete(hash);
  }
}
