import { fold, foldAlike } from './fold.ts';

/** A word as the guard compares it, wherever it stands. */
export interface Reading {
  /** As it stands among others: folded, and without digits glued to its ends. */
  plain: string;
  /** Every way in which it is read by itself. */
  readings: readonly string[];
  /** Whether it begins with a capital letter; and whether all but that one are small. */
  isCapital: boolean;
  isTitle: boolean;
}

/** A word of a text. */
export interface Word {
  /** The same object for the same word. */
  read: Reading;
  /** Where in the text it begins, and ends. */
  start: number;
  end: number;
  /** What stands between it and the word before. */
  gap: string;
}

/** Letters, digits, and signs that show nothing, which would otherwise cut a word in two; letters in rings and boxes. */
const word = /[\p{L}\p{M}\p{N}\p{DI}\u24B6-\u24E9\u{1F130}-\u{1F149}]+/gu;
/** Letters that are used as apostrophes. */
const apostrophes = /[\u02B9-\u02BF\u02C8]/g;

/** The words of a text, one after another. */
export function wordsOf(text: string): Word[] {
  const straight = text.replace(apostrophes, "'");
  const words: Word[] = [];
  let end = 0;
  for (const { 0: raw, index } of straight.matchAll(word)) {
    const read = readWord(raw);
    if (read.plain === '') continue;
    const gap = straight.slice(end, index);
    end = index + raw.length;
    words.push({ read, start: index, end, gap });
  }
  return words;
}

/** Few words make up most of a text. */
const known = new Map<string, Reading>();
const mostKnown = 100_000;

function readWord(raw: string): Reading {
  const before = known.get(raw);
  if (before) return before;
  const whole = fold(raw);
  const read = {
    plain: withoutDigits(whole),
    readings: [...new Set([whole, ...asLetters(whole), foldAlike(raw)])],
    isCapital: /^\P{L}*\p{Lu}/u.test(raw),
    isTitle: /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(raw),
  };
  if (known.size >= mostKnown) known.clear();
  known.set(raw, read);
  return read;
}

/** `robertjones` of `robertjones2009`; what would leave a single letter stays as it is. */
function withoutDigits(whole: string): string {
  return /^\p{N}*([\p{L}]{2,})\p{N}*$/u.exec(whole)?.[1] ?? whole;
}

/** What a word with digits in it may be meant as: `robert` in `robert2009`, and in `r0bert`. */
function asLetters(whole: string): string[] {
  const letters = whole.match(/\p{L}+/gu) ?? [];
  const digits = whole.match(/\p{N}/gu) ?? [];
  if (letters.length === 0 || digits.length === 0) return [];
  const isWord = letters.join('').length >= Math.max(3, digits.length);
  // A shorter run between digits comes about by chance, in the id of a story for one.
  const least = /^\p{N}*\p{L}+\p{N}*$/u.test(whole) ? 3 : 4;
  return [
    ...letters.filter((run) => run.length >= least),
    ...(isWord ? ['i', 'l'].map((one) => whole.replace(/\d/g, letterFor(one))) : []),
  ];
}

/** Digits written for the letters they look like; 1 is `i` to some and `l` to others. */
function letterFor(one: string): (digit: string) => string {
  const letters: Record<string, string> = { 0: 'o', 1: one, 3: 'e', 4: 'a', 5: 's', 7: 't' };
  return (digit) => letters[digit] ?? digit;
}
