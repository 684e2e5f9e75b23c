import { foldWord, foldLookAlikes } from './fold-guard-word.ts';

/** The forms of a word that the guard compares. */
export interface WordForms {
  /** The form in a sequence of words: folded, and without digits at its ends. */
  plain: string;
  /** Every form that the word may have by itself. */
  alternatives: readonly string[];
  /** Whether the word begins with a capital letter. */
  isCapital: boolean;
  /** Whether the word begins with a capital letter and all other letters are lower case. */
  isTitleCase: boolean;
}

/** A word of a text. */
export interface GuardWord {
  /** The forms; the same object for each place of the same word. */
  forms: WordForms;
  /** Its range of characters in the text; `end` is the first character after it. */
  start: number;
  end: number;
  /** The characters between it and the word before. */
  gap: string;
}

/**
 * Matches a word: letters, digits and enclosed letters. Also matches invisible characters, which
 * would otherwise split a word.
 */
const wordPattern = /[\p{L}\p{M}\p{N}\p{DI}\u24B6-\u24E9\u{1F130}-\u{1F149}]+/gu;
/** Letters that are used as apostrophes. */
const apostrophes = /[\u02B9-\u02BF\u02C8]/g;

/** Splits a text into the words that the guard compares, in their order. */
export function splitIntoGuardWords(text: string): GuardWord[] {
  const normalised = text.replace(apostrophes, "'");
  const words: GuardWord[] = [];
  let end = 0;
  for (const { 0: word, index } of normalised.matchAll(wordPattern)) {
    const forms = getWordForms(word);
    if (forms.plain === '') continue;
    const gap = normalised.slice(end, index);
    end = index + word.length;
    words.push({ forms, start: index, end, gap });
  }
  return words;
}

/** A cache of word forms, since few words make up most of a text. */
const cachedForms = new Map<string, WordForms>();
const maximumCachedForms = 100_000;

function getWordForms(word: string): WordForms {
  const cached = cachedForms.get(word);
  if (cached) return cached;
  const folded = foldWord(word);
  const forms = {
    plain: withoutDigits(folded),
    alternatives: [...new Set([folded, ...withDigitsAsLetters(folded), foldLookAlikes(word)])],
    isCapital: /^\P{L}*\p{Lu}/u.test(word),
    isTitleCase: /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word),
  };
  if (cachedForms.size >= maximumCachedForms) cachedForms.clear();
  cachedForms.set(word, forms);
  return forms;
}

/** Removes digits from the ends of a word with two letters or more, as in `robertjones2009`. */
function withoutDigits(folded: string): string {
  return /^\p{N}*([\p{L}]{2,})\p{N}*$/u.exec(folded)?.[1] ?? folded;
}

/**
 * Finds the words that a word with digits may stand for: `robert` for `robert2009` and `r0bert`.
 */
function withDigitsAsLetters(folded: string): string[] {
  const letters = folded.match(/\p{L}+/gu) ?? [];
  const digits = folded.match(/\p{N}/gu) ?? [];
  if (letters.length === 0 || digits.length === 0) return [];
  const isMostlyLetters = letters.join('').length >= Math.max(3, digits.length);
  // A shorter run of letters between digits occurs by chance, for example in the id of a story.
  const minimum = /^\p{N}*\p{L}+\p{N}*$/u.test(folded) ? 3 : 4;
  return [
    ...letters.filter((run) => run.length >= minimum),
    ...(isMostlyLetters
      ? ['i', 'l'].map((letterForOne) => folded.replace(/\d/g, createDigitReplacer(letterForOne)))
      : []),
  ];
}

/**
 * Creates a function that replaces a digit by the letter that it looks like.
 *
 * @param letterForOne the letter for `1`, which may be read as `i` or as `l`
 */
function createDigitReplacer(letterForOne: string): (digit: string) => string {
  const letters: Record<string, string> = {
    0: 'o',
    1: letterForOne,
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
  };
  return (digit) => letters[digit] ?? digit;
}
