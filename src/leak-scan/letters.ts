import { addNumber, base, hasNumber, noNumbers, numberAt, type Numbers } from './numbers.ts';
import type { Row } from './row.ts';

type LetterRow = Pick<Row, 'letters' | 'ends'>;

/**
 * How many letters in a row are looked for: five or six words, few enough to find a sentence, too
 * many to meet by chance within one.
 */
export const runLength = 24;
/** Half a run: wherever one lies, it holds a whole one of those that a text is made of, end to end. */
const halfLength = runLength / 2;
/** Every so many letters of a secret a run begins, so that 27 letters in a row hold one whole. */
const step = 4;
/** Across the end of a sentence, where words of two stories may meet by chance, so many are. */
const acrossLength = 40;

/** Runs of letters that are looked for, and whose they are. Filled once, then asked of every text. */
export interface Letters {
  /** The halves of all runs: most of a text is told apart by these alone. */
  halves: Numbers;
  runs: Numbers;
  whose: Map<number, string>;
}

/** Nothing to look for yet. */
export function noLetters(): Letters {
  return { halves: noNumbers(), runs: noNumbers(), whose: new Map() };
}

/** Adds the runs of a text. */
export function addLetters(net: Letters, { letters }: LetterRow, story: string): void {
  for (let at = 0; at + halfLength <= letters.length; at += 1) {
    addNumber(net.halves, numberAt(letters, at, halfLength));
  }
  for (let at = 0; at + runLength <= letters.length; at += step) {
    if (isMonotone(letters, at)) continue;
    const number = numberAt(letters, at, runLength);
    addNumber(net.runs, number);
    const key = keyOf(number, letters, at);
    if (!net.whose.has(key)) net.whose.set(key, story);
  }
}

/** The fewest different letters of a run that tells anything; words have more. */
const fewestLetters = 6;

/** Whether a run is the same few letters again and again, as bytes of any kind may be. */
function isMonotone(letters: Uint16Array, at: number): boolean {
  const different: number[] = [];
  for (let so = at; so < at + runLength && different.length < fewestLetters; so += 1) {
    const letter = letters[so] ?? 0;
    if (!different.includes(letter)) different.push(letter);
  }
  return different.length < fewestLetters;
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

function known({ halves, runs, whose }: Letters, letters: Uint16Array): Known[] {
  const all: Known[] = [];
  if (whose.size === 0) return all;
  for (let half = 0; half + halfLength <= letters.length; half += halfLength) {
    if (!hasNumber(halves, numberAt(letters, half, halfLength))) continue;
    // A run that holds this half, and none before it, begins here or so many letters before.
    const from = Math.max(0, half - halfLength + 1);
    const to = Math.min(half, letters.length - runLength);
    let number = numberAt(letters, from, runLength);
    for (let at = from; at <= to; at += 1) {
      const key = hasNumber(runs, number) ? keyOf(number, letters, at) : undefined;
      const story = key === undefined ? undefined : whose.get(key);
      if (key !== undefined && story !== undefined) all.push({ at, key, story });
      number = numberAfter(number, letters, at);
    }
  }
  return all;
}

/** The number of the run that begins one letter further on. */
function numberAfter(number: number, letters: Uint16Array, at: number): number {
  const gone = letters[at] ?? 0;
  const come = letters[at + runLength] ?? 0;
  return (Math.imul(number, base) + come - Math.imul(gone, gonePower)) | 0;
}

const gonePower = Array.from({ length: runLength }).reduce<number>((so) => Math.imul(so, base), 1);

/** 53 bits, so that two runs are never taken for each other in practice. */
function keyOf(number: number, letters: Uint16Array, at: number): number {
  let other = 0;
  for (let so = at; so < at + runLength; so += 1) {
    other = Math.imul(other ^ (letters[so] ?? 0), 0x01000193) ^ (other >>> 15);
  }
  return (number >>> 0) * 0x200000 + (other >>> 11);
}
