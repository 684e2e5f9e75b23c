import { isApostropheSuffix, maximumNameWords, type MatchKind } from './name-candidates.ts';
import { splitIntoGuardWords } from './guard-words.ts';

/** One form in which a name is found. */
export interface GuardEntry {
  kind: MatchKind;
  letters: string;
}

/** All entries by which one name is found. */
export interface NameEntries {
  entries: GuardEntry[];
  /** The letters that a sequence of words for this name may begin with. */
  firstWords: string[];
}

/**
 * Makes the entries of a name, nickname or place. A name of several words is also found with its
 * last word first.
 *
 * @param onlyWithCapital whether the name counts only with a capital letter
 * @returns undefined if the name has fewer than two letters, or more words than a name may have
 */
export function toNameEntries(name: string, onlyWithCapital = false): NameEntries | undefined {
  const words = splitIntoGuardWords(name).filter((word) => !isApostropheSuffix(word));
  const letters = words.map(({ forms }) => forms.alternatives[0] ?? '').join('');
  if (letters.length < 2 || words.length > maximumNameWords) return undefined;
  if (words.length === 1) {
    const kind = onlyWithCapital ? 'capital' : 'glued';
    return { entries: [{ kind, letters }], firstWords: [] };
  }
  const inOrder = words.map(({ forms }) => forms.plain);
  const lastFirst = [inOrder.at(-1) ?? '', ...inOrder.slice(0, -1)];
  return {
    entries: [inOrder, lastFirst].flatMap((order) => [
      { kind: 'row' as const, letters: order.join('') },
      { kind: 'glued' as const, letters: order.join('') },
    ]),
    firstWords: [...collectFirstWords(inOrder), ...collectFirstWords(lastFirst)],
  };
}

/**
 * Collects the first word of a name, and its first words joined, since people may write several
 * words as one: `Anne` and `AnneMarie` for `Anne Marie Smith`.
 */
function collectFirstWords(words: readonly string[]): string[] {
  return words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join(''));
}
