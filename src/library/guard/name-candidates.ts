import { splitIntoGuardWords, type WordForms, type GuardWord } from './guard-words.ts';

/** The maximum number of words in a guarded name. The name of a place may be long. */
export const maximumNameWords = 5;

/**
 * How a part of a text matches a name. The values are part of the hashes in a guard list.
 *
 * - `glued`: letters that form one word, or are spelled out one by one
 * - `row`: several words, joined; the spaces between the words do not matter
 * - `capital`: one word that counts only with a capital letter
 */
export type MatchKind = 'glued' | 'row' | 'capital';

/** A part of a text that may be a name. */
export interface NameCandidate {
  kind: MatchKind;
  letters: string;
  start: number;
  end: number;
}

/** Tests for words. Most words pass neither test and are skipped. */
export interface NameTests {
  /** Whether a word is a name by itself. */
  isName: (word: WordForms) => boolean;
  /** Whether letters begin a name of several words. */
  startsName: (letters: string) => boolean;
}

/** Finds every part of a text that may be a name. */
export function findNameCandidates(
  text: string,
  { isName, startsName }: NameTests,
): NameCandidate[] {
  const words = splitIntoGuardWords(text.replace(fingerprint, (code) => ' '.repeat(code.length)));
  const candidates: NameCandidate[] = [];
  for (const [index, word] of words.entries()) {
    if (isName(word.forms)) candidates.push(...singleWordCandidates(word, text));
    const joined = joinedCandidates(words, index);
    candidates.push(...joined, ...spelledCandidates(words, index));
    const beginnings = [word.forms.plain, ...joined.map(({ letters }) => letters)];
    if (beginnings.some(startsName)) candidates.push(...multiWordCandidates(words, index));
  }
  return candidates;
}

/** Matches a fingerprint, which may spell a name by chance and cannot be changed. */
const fingerprint = /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-Z*~$=](?![\w-])/g;

/**
 * The candidates of a single word. Before an apostrophe, the word without a final s is a candidate
 * too, since the s may be a possessive ending.
 */
function singleWordCandidates({ forms, start, end }: GuardWord, text: string): NameCandidate[] {
  const isPossessive = /^['\u2018\u2019](?!\p{L})/u.test(text.slice(end, end + 3));
  const alternatives = [...forms.alternatives, ...(isPossessive ? withoutPossessiveS(forms) : [])];
  return alternatives.flatMap((letters) => [
    { kind: 'glued' as const, letters, start, end },
    ...(forms.isCapital ? [{ kind: 'capital' as const, letters, start, end }] : []),
  ]);
}

/** Removes the final s of a possessive: `Robert` for the `Roberts` of `Roberts’ bag`. */
export function withoutPossessiveS({ alternatives }: WordForms): string[] {
  return alternatives
    .filter((letters) => /..s$/.test(letters))
    .map((letters) => letters.slice(0, -1));
}

/** Matches characters inside a word: hyphens, apostrophes, full stops and marks of emphasis. */
const joiningSigns = /^[-\u2010-\u2015\u2212'\u2018\u2019`\u00B4.\u00B7_*~\\+]{1,3}$/;
const apostrophe = /^['\u2018\u2019]$/;
/** Matches letters after an apostrophe that are not part of the word: `he’ll` is not `hell`. */
const suffix = /^(?:s|d|ll|m|re|t|ve)$/;

/** Whether a word is only the ending of the word before, after an apostrophe. */
export function isApostropheSuffix({ forms, gap }: GuardWord): boolean {
  return apostrophe.test(gap) && suffix.test(forms.plain);
}

/**
 * Joins words without a space between them, as in `Ro-bert`, and two words in title case, as in
 * `Anne Marie`.
 */
function joinedCandidates(words: readonly GuardWord[], index: number): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  const first = words[index];
  let letters = first?.forms.plain ?? '';
  for (const word of words.slice(index + 1, index + maximumNameWords)) {
    const isPair =
      candidates.length === 0 &&
      first?.forms.isTitleCase &&
      word.forms.isTitleCase &&
      /^\s+$/.test(word.gap);
    if (isApostropheSuffix(word) || !(isPair || joiningSigns.test(word.gap))) break;
    letters += word.forms.plain;
    candidates.push({ kind: 'glued', letters, start: first?.start ?? 0, end: word.end });
    if (isPair) break;
  }
  return candidates;
}

const separatingSigns = /^[\s\p{P}\p{S}]{1,3}$/u;
/** The most and the fewest letters of a name that is found letter by letter. */
const maximumLetters = 24;
const minimumLetters = 3;

/** Joins letters that are spelled out, as in `R o b e r t`. */
function spelledCandidates(words: readonly GuardWord[], index: number): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  let letters = '';
  for (const word of words.slice(index, index + maximumLetters)) {
    const isNextLetter =
      letters === '' || (separatingSigns.test(word.gap) && !isApostropheSuffix(word));
    if (!/^\p{L}$/u.test(word.forms.plain) || !isNextLetter) break;
    letters += word.forms.plain;
    if (letters.length < minimumLetters) continue;
    candidates.push({ kind: 'glued', letters, start: words[index]?.start ?? 0, end: word.end });
  }
  return candidates;
}

/** Joins the sequences of two or more words that begin at a word. */
function multiWordCandidates(words: readonly GuardWord[], index: number): NameCandidate[] {
  const start = words[index]?.start ?? 0;
  const sequence = words.slice(index, index + maximumNameWords);
  return sequence.slice(1).map(({ end }, position) => ({
    kind: 'row' as const,
    letters: sequence
      .slice(0, position + 2)
      .map(({ forms }) => forms.plain)
      .join(''),
    start,
    end,
  }));
}
