import { wordsOf, type Reading, type Word } from './words.ts';

/** The longest name the guard knows, in words: a place may be long. */
export const longest = 5;

/**
 * What of a text may be a name. `glued`: letters that stand together as one word, or are spelt out
 * one by one. `row`: words in a row, written together; where one word ends and the next begins does not count.
 * `capital`: a word that counts only where it has a capital letter.
 */
export type Way = 'glued' | 'row' | 'capital';

/** A stretch of a text that may be a name. */
export interface Candidate {
  way: Way;
  letters: string;
  start: number;
  end: number;
}

/** What a word may be. Most are neither, and are passed over. */
export interface Prospects {
  /** A name by itself. */
  alone: (word: Reading) => boolean;
  /** The beginning of a name of several words. */
  begins: (letters: string) => boolean;
}

/** Everything in a text that may be a name. */
export function candidatesIn(text: string, { alone, begins }: Prospects): Candidate[] {
  const words = wordsOf(text.replace(fingerprint, (code) => ' '.repeat(code.length)));
  const found: Candidate[] = [];
  for (const [at, word] of words.entries()) {
    if (alone(word.read)) found.push(...byItself(word, text));
    const together = joined(words, at);
    found.push(...together, ...spelt(words, at));
    const starts = [word.read.plain, ...together.map(({ letters }) => letters)];
    if (starts.some(begins)) found.push(...rows(words, at));
  }
  return found;
}

/** A code may spell a name by chance, and cannot be changed. */
const fingerprint = /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-Z*~$=](?![\w-])/g;

/** A word by itself; and before an apostrophe, without the s that may belong to that. */
function byItself({ read, start, end }: Word, text: string): Candidate[] {
  const { readings, isCapital } = read;
  const isOwner = /^['\u2018\u2019](?!\p{L})/u.test(text.slice(end, end + 3));
  return [...readings, ...(isOwner ? withoutS(read) : [])].flatMap((letters) => [
    { way: 'glued' as const, letters, start, end },
    ...(isCapital ? [{ way: 'capital' as const, letters, start, end }] : []),
  ]);
}

/** Robert, of the Roberts in Roberts’ bag. */
export function withoutS({ readings }: Reading): string[] {
  return readings.filter((each) => /..s$/.test(each)).map((each) => each.slice(0, -1));
}

/** Signs that stand inside a word: hyphens, apostrophes, full stops, and the marks of emphasis. */
const tight = /^[-\u2010-\u2015\u2212'\u2018\u2019`\u00B4.\u00B7_*~\\+]{1,3}$/;
const apostrophe = /^['\u2018\u2019]$/;
/** What follows an apostrophe without being a part of the word: he’ll is not hell. */
const suffix = /^(?:s|d|ll|m|re|t|ve)$/;

/** Whether a word is no more than the end of the one before. */
export function isSuffix({ read, gap }: Word): boolean {
  return apostrophe.test(gap) && suffix.test(read.plain);
}

/** Words that stand together without a space, as Ro-bert does; and two capitalised ones, as Anne Marie. */
function joined(words: readonly Word[], at: number): Candidate[] {
  const found: Candidate[] = [];
  const first = words[at];
  let letters = first?.read.plain ?? '';
  for (const word of words.slice(at + 1, at + longest)) {
    const isPair =
      found.length === 0 && first?.read.isTitle && word.read.isTitle && /^\s+$/.test(word.gap);
    if (isSuffix(word) || !(isPair || tight.test(word.gap))) break;
    letters += word.read.plain;
    found.push({ way: 'glued', letters, start: first?.start ?? 0, end: word.end });
    if (isPair) break;
  }
  return found;
}

const spacing = /^[\s\p{P}\p{S}]{1,3}$/u;
/** The longest name that is looked for letter by letter, and the shortest. */
const mostLetters = 24;
const fewestLetters = 3;

/** Letters that are spelt out, as in R o b e r t. */
function spelt(words: readonly Word[], at: number): Candidate[] {
  const found: Candidate[] = [];
  let letters = '';
  for (const word of words.slice(at, at + mostLetters)) {
    const follows = letters === '' || (spacing.test(word.gap) && !isSuffix(word));
    if (!/^\p{L}$/u.test(word.read.plain) || !follows) break;
    letters += word.read.plain;
    if (letters.length < fewestLetters) continue;
    found.push({ way: 'glued', letters, start: words[at]?.start ?? 0, end: word.end });
  }
  return found;
}

/** The rows of two words and more that begin here. */
function rows(words: readonly Word[], at: number): Candidate[] {
  const start = words[at]?.start ?? 0;
  const row = words.slice(at, at + longest);
  return row.slice(1).map(({ end }, index) => ({
    way: 'row' as const,
    letters: row
      .slice(0, index + 2)
      .map(({ read }) => read.plain)
      .join(''),
    start,
    end,
  }));
}
