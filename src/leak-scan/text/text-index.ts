import { normaliseForMatching } from './normalise-for-matching.ts';

/** A text indexed for the scan: its letters in sequence, and its words. */
export interface TextIndex {
  /** The text, normalised. */
  text: string;
  /**
   * All letters in sequence, in lower case, without the white space, tags and digits between them.
   */
  letters: Uint16Array;
  /** For each end of a sentence, the number of letters before it. */
  sentenceEnds: number[];
  /** A hash of each word. Upper and lower case give the same hash. */
  wordHashes: Int32Array;
  /** Where each word starts in `text`. */
  wordStarts: Int32Array;
}

/** Memory that every text reuses, because a scan would spend most of its time on allocation. */
let buffers = allocateBuffers(2 ** 20);

function allocateBuffers(length: number) {
  return {
    letters: new Uint16Array(length),
    wordHashes: new Int32Array(length),
    wordStarts: new Int32Array(length),
  };
}

/** Indexes a text in one pass. The index is valid only until the next call. */
export function indexText(plain: string): TextIndex {
  const text = normaliseForMatching(plain);
  if (buffers.letters.length <= text.length) buffers = allocateBuffers(2 * text.length);
  const { letters, wordHashes, wordStarts } = buffers;
  const sentenceEnds: number[] = [];
  let letterCount = 0;
  let wordCount = 0;
  let wordHash = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : blockEndUnit;
    const known = characterClasses[unit] ?? 0;
    const character = known > 0 ? known : classify(unit);
    if (character >= firstDigit) {
      if (wordHash === 0) wordStarts[wordCount] = at;
      wordHash = (Math.imul(wordHash, 31) + character) | 0 || 1;
      if (character >= firstLetter) letters[letterCount++] = character - firstLetter;
    } else {
      if (character !== tag && wordHash !== 0) wordHashes[wordCount++] = wordHash;
      if (character !== tag) wordHash = 0;
      if (character !== other) sentenceEnds.push(letterCount);
    }
  }
  return {
    text,
    letters: letters.subarray(0, letterCount),
    sentenceEnds,
    wordHashes: wordHashes.subarray(0, wordCount),
    wordStarts: wordStarts.subarray(0, wordCount),
  };
}

/** Returns the hash of the first word of a text, in the same form as in `wordHashes`. */
export function hashWord(word: string): number {
  return indexText(word).wordHashes[0] ?? 0;
}

/** Marks the end of a block, which separates the words before and after it. */
export const blockEnd = '\u2029';
const blockEndUnit = 0x2029;
/**
 * Separates two unrelated texts. The separator counts as a letter, so that no run of letters
 * crosses the separator.
 */
export const textSeparator = '\uE001';
/** Marks a tag within a sentence. After the tag, a word may continue or another text may start. */
export const tagBoundary = '\uE000';

/**
 * The class of each code unit: `other`, `sentenceEnd`, `tag`, a digit from `firstDigit` on, or a
 * letter from `firstLetter` on. 0 means that the unit has not been classified yet.
 */
const characterClasses = new Uint32Array(0x10000);
const [other, sentenceEnd, tag, firstDigit, firstLetter] = [1, 2, 3, 4, 20];

/** Characters that end a sentence, a line or a quotation, or separate two texts. */
const endCharacters = `.!?…:;–—|·•()\n\r"“”${blockEnd}`;

function classify(unit: number): number {
  return (characterClasses[unit] = classOf(String.fromCharCode(unit), unit));
}

function classOf(character: string, unit: number): number {
  if (character === tagBoundary) return tag;
  if (character === textSeparator) return firstLetter + unit;
  if (endCharacters.includes(character)) return sentenceEnd;
  if (/\p{L}/u.test(character)) return firstLetter + character.toLowerCase().charCodeAt(0);
  return /\p{N}/u.test(character) ? firstDigit + (unit & 15) : other;
}

/**
 * Returns the words from a position in a text to the end of the block, at most 200 characters.
 * Names and short titles are shorter than that.
 */
export function wordsAt(text: string, start: number): string[] {
  const [block = ''] = text.slice(start, start + 200).split(blockEnd);
  return block.replaceAll(tagBoundary, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
