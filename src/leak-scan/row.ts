import { fold } from './fold.ts';

/** A text as the scan reads it: letters in a row, and words. */
export interface Row {
  /** The text, folded. */
  text: string;
  /**
   * Its letters, one after the other and small. Whatever stands between them, white space, tags or
   * digits, they stay the same.
   */
  letters: Uint16Array;
  /** How many letters stand before each end of a sentence. */
  ends: number[];
  /** A number for each word, capitals or not. */
  words: Int32Array;
  /** Where in the text each word begins. */
  starts: Int32Array;
}

/** Used again for every text: most of what a scan costs is making room. */
let room = roomFor(2 ** 20);

function roomFor(length: number) {
  return {
    letters: new Uint16Array(length),
    words: new Int32Array(length),
    starts: new Int32Array(length),
  };
}

/** Reads a text once, sign by sign. What comes back is good until the next text is read. */
export function rowOf(plain: string): Row {
  const text = fold(plain);
  if (room.letters.length <= text.length) room = roomFor(2 * text.length);
  const { letters, words, starts } = room;
  const ends: number[] = [];
  let letterCount = 0;
  let wordCount = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : blockEndUnit;
    const known = meaning[unit] ?? 0;
    const sign = known > 0 ? known : learn(unit);
    if (sign >= firstOfWord) {
      if (word === 0) starts[wordCount] = at;
      word = (Math.imul(word, 31) + sign) | 0 || 1;
      if (sign >= firstLetter) letters[letterCount++] = sign - firstLetter;
    } else {
      if (sign !== joint && word !== 0) words[wordCount++] = word;
      if (sign !== joint) word = 0;
      if (sign !== nothing) ends.push(letterCount);
    }
  }
  return {
    text,
    letters: letters.subarray(0, letterCount),
    ends,
    words: words.subarray(0, wordCount),
    starts: starts.subarray(0, wordCount),
  };
}

/** The number of one word. */
export function numberOf(word: string): number {
  return rowOf(word).words[0] ?? 0;
}

/** The end of a block: words on either side of it do not belong together. */
export const blockEnd = '\u2029';
const blockEndUnit = 0x2029;
/** A wall between two texts that have nothing to do with each other: no run goes through it. */
export const wall = '\uE001';
/** A tag within a sentence: a word may go on behind it, or another text begin. */
export const tagJoint = '\uE000';

/** What each unit of text is: one of these, a digit, or a small letter; 0 until it is met. */
const meaning = new Uint32Array(0x10000);
const [nothing, end, joint, firstOfWord, firstLetter] = [1, 2, 3, 4, 20];

/** Ends of sentences and lines, of texts in quotation marks, and what stands between two texts. */
const ends = `.!?…:;–—|·•()\n\r"“”${blockEnd}`;

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  if (sign === tagJoint) return (meaning[unit] = joint);
  if (sign === wall) return (meaning[unit] = firstLetter + unit);
  if (ends.includes(sign)) return (meaning[unit] = end);
  if (/\p{L}/u.test(sign)) return (meaning[unit] = firstLetter + sign.toLowerCase().charCodeAt(0));
  return (meaning[unit] = /\p{N}/u.test(sign) ? firstOfWord + (unit & 15) : nothing);
}

/** The words from a place in a text on, as many as a name or a short title may have. */
export function wordsFrom(text: string, start: number): string[] {
  const [block = ''] = text.slice(start, start + 200).split(blockEnd);
  return block.replaceAll(tagJoint, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
