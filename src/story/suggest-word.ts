import leven from 'leven';

/**
 * Suggests the known word that a misspelt word most likely meant.
 *
 * @returns undefined if no known word is close enough
 */
export function suggestWord(word: string, known: readonly string[]): string | undefined {
  const [closest] = known
    .map((candidate) => ({
      candidate,
      distance: leven(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.distance - b.distance);
  // At least one letter must be the same, so a word of two letters may differ in only one letter.
  const maximumDistance = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  return closest && closest.distance <= maximumDistance ? closest.candidate : undefined;
}

/** Joins words as in `a, b or c`. */
export function joinWithOr(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
