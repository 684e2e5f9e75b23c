import { isSuffix, longest, type Way } from './candidates.ts';
import { wordsOf } from './words.ts';

/** What a name is looked for by. */
export interface Entry {
  way: Way;
  letters: string;
}

/** A name as it is kept: what it is found by, and by which letters a row of its words may begin. */
export interface Entries {
  entries: Entry[];
  beginnings: string[];
}

/**
 * What a name, nickname or place is looked for by; undefined where there is nothing to look for, or more
 * words than the guard knows. A name of several words is found with its last word first as well.
 *
 * @param capital whether it counts only where it is written with a capital letter
 */
export function entriesOf(name: string, capital = false): Entries | undefined {
  const words = wordsOf(name).filter((word) => !isSuffix(word));
  const letters = words.map(({ read }) => read.readings[0] ?? '').join('');
  if (letters.length < 2 || words.length > longest) return undefined;
  if (words.length === 1) {
    return { entries: [{ way: capital ? 'capital' : 'glued', letters }], beginnings: [] };
  }
  const plain = words.map(({ read }) => read.plain);
  const turned = [plain.at(-1) ?? '', ...plain.slice(0, -1)];
  return {
    entries: [plain, turned].flatMap((order) => [
      { way: 'row' as const, letters: order.join('') },
      { way: 'glued' as const, letters: order.join('') },
    ]),
    beginnings: [...beginnings(plain), ...beginnings(turned)],
  };
}

/** Anne, and AnneMarie, of Anne Marie Smith: the first words may be written as one. */
function beginnings(words: readonly string[]): string[] {
  return words.slice(0, -1).map((_, at) => words.slice(0, at + 1).join(''));
}
