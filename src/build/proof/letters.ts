import type { Row } from './row.ts';

type LetterRow = Pick<Row, 'letters' | 'ends'>;

/**
 * How many letters in a row are looked for: five or six words, few enough to find a sentence, too
 * many to meet by chance within one.
 */
export const runLength = 24;
/** Every so many letters of a secret a run begins, so that 27 letters in a row hold one whole. */
const step = 4;
/** Across the end of a sentence, where words of two stories may meet by chance, so many are. */
const acrossLength = 40;

/** Runs of letters that are looked for, and whose they are. Filled once, then asked of every text. */
export interface Letters {
  /** A bit for every number a run may have: most of a text is told apart by this alone. */
  bits: Uint32Array;
  whose: Map<number, string>;
}

const bitCount = 2 ** 24;

/** Nothing to look for yet. */
export function noLetters(): Letters {
  return { bits: new Uint32Array(bitCount / 32), whose: new Map() };
}

/** Adds the runs of a text. */
export function addLetters({ bits, whose }: Letters, { letters }: LetterRow, story: string): void {
  const runs = numbersOf(letters);
  for (let at = 0; at < runs.length; at += step) {
    if (isMonotone(letters, at)) continue;
    const number = runs[at] ?? 0;
    const place = placeOf(number);
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
    const key = keyOf(number, letters, at);
    if (!whose.has(key)) whose.set(key, story);
  }
}

/** The fewest different letters of a run that tells anything; words have more. */
const fewestLetters = 6;

/** Whether a run is the same few letters again and again, as bytes of any kind may be. */
function isMonotone(letters: Uint16Array, at: number): boolean {
  return new Set(letters.subarray(at, at + runLength)).size < fewestLetters;
}

/** Takes out what a text holds too: what others may say tells nothing about a story held back. */
export function forgetLetters(net: Letters, { letters }: LetterRow): void {
  for (const { key } of known(net, letters)) net.whose.delete(key);
}

/** A stretch of a text that stands in a story held back too. */
export interface Stretch {
  story: string;
  letters: string;
}

/** The stretches that a text and a story share: a run within a sentence, or more across the end of one. */
export function stretchesIn(net: Letters, { letters, ends }: LetterRow): Stretch[] {
  const open = new Map<string, Open>();
  const closed: Open[] = [];
  let end = 0;
  for (const { at, story } of known(net, letters)) {
    while ((ends[end] ?? Infinity) <= at) end += 1;
    const before = open.get(story);
    const goesOn = before !== undefined && at - before.to <= step;
    const { from, tells } = goesOn ? before : { from: at, tells: false };
    if (before && !goesOn) closed.push(before);
    const isInSentence = at + runLength <= (ends[end] ?? Infinity);
    const isLong = at + runLength - from >= acrossLength;
    open.set(story, { story, from, to: at, tells: tells || isInSentence || isLong });
  }
  return [...closed, ...open.values()]
    .filter(({ tells }) => tells)
    .map(({ story, from, to }) => ({
      story,
      letters: String.fromCharCode(...letters.subarray(from, to + runLength).slice(0, 10_000)),
    }));
}

/** A stretch from its first run to its last so far. */
interface Open {
  story: string;
  from: number;
  to: number;
  /** Whether it is enough to tell. */
  tells: boolean;
}

interface Known {
  /** Where the run begins. */
  at: number;
  key: number;
  story: string;
}

function known({ bits, whose }: Letters, letters: Uint16Array): Known[] {
  const all: Known[] = [];
  if (whose.size === 0) return all;
  const runs = numbersOf(letters);
  for (let at = 0; at < runs.length; at += 1) {
    const number = runs[at] ?? 0;
    const place = placeOf(number);
    if (((bits[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
    const key = keyOf(number, letters, at);
    const story = whose.get(key);
    if (story !== undefined) all.push({ at, key, story });
  }
  return all;
}

const base = 0x2c1b3c6d;
const gonePower = Array.from({ length: runLength }).reduce<number>((so) => Math.imul(so, base), 1);

/** Used again for every text, and good until the next. */
let numbers = new Int32Array(2 ** 20);

/** A number for the run that begins at each letter, made from that of the run before it. */
function numbersOf(letters: Uint16Array): Int32Array {
  if (numbers.length < letters.length) numbers = new Int32Array(2 * letters.length);
  let number = 0;
  for (let end = 0; end < letters.length; end += 1) {
    const begin = end - runLength;
    const gone = begin < 0 ? 0 : (letters[begin] ?? 0);
    number = (Math.imul(number, base) + (letters[end] ?? 0) - Math.imul(gone, gonePower)) | 0;
    if (begin >= -1) numbers[begin + 1] = number;
  }
  return numbers.subarray(0, Math.max(0, letters.length - runLength + 1));
}

function placeOf(number: number): number {
  return (number ^ (number >>> 15)) & (bitCount - 1);
}

/** 53 bits, so that two runs are never taken for each other in practice. */
function keyOf(number: number, letters: Uint16Array, at: number): number {
  let other = 0;
  for (let so = at; so < at + runLength; so += 1) {
    other = Math.imul(other ^ (letters[so] ?? 0), 0x01000193) ^ (other >>> 15);
  }
  return (number >>> 0) * 0x200000 + (other >>> 11);
}
