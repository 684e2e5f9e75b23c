import leven from 'leven';

/** Suggests the known word that a misspelt word most likely meant; undefined where none is close enough. */
export function suggestWord(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({
      candidate,
      distance: leven(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.distance - b.distance);
  // At least one letter has to be right, so a word of two letters may differ in one.
  const mostChanges = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  return best && best.distance <= mostChanges ? best.candidate : undefined;
}

/** Joins words as in `a, b or c`. */
export function joinWithOr(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
