import type { TextIndex } from '../text/text-index.ts';
import {
  addHash,
  createHashFilter,
  hashAt,
  mayHaveHash,
  rollHash,
  runLength,
  wideRunHash,
  type HashFilter,
} from './rolling-hash.ts';

type IndexedLetters = Pick<TextIndex, 'letters' | 'sentenceEnds'>;

/**
 * Half a run. A scanned text is cut into halves end to end, and every run in it contains one of
 * them whole.
 */
const halfLength = runLength / 2;
/** A run of a secret starts at every fourth letter, so that any 27 letters in a row contain a whole run. */
const step = 4;
/**
 * How many letters must match across the end of a sentence, where words of two stories may meet by
 * chance.
 */
const minLengthAcrossSentences = 40;

/** The runs of letters that are searched for, and the story of each. */
export interface LetterRuns {
  /** Hashes of half runs, which rule out most of a text at once. */
  halfRunHashes: HashFilter;
  runHashes: HashFilter;
  /** The story that each run is from, by the wide hash of the run. */
  stories: Map<number, string>;
}

/** Creates an empty set of runs. */
export function createLetterRuns(): LetterRuns {
  return { halfRunHashes: createHashFilter(), runHashes: createHashFilter(), stories: new Map() };
}

/** Adds the runs of a story's text. */
export function addLetterRuns(runs: LetterRuns, { letters }: IndexedLetters, story: string): void {
  for (let at = 0; at + halfLength <= letters.length; at += 1) {
    addHash(runs.halfRunHashes, hashAt(letters, at, halfLength));
  }
  for (let at = 0; at + runLength <= letters.length; at += step) {
    if (isMonotonous(letters, at)) continue;
    const hash = hashAt(letters, at, runLength);
    addHash(runs.runHashes, hash);
    const key = wideRunHash(hash, letters, at);
    if (!runs.stories.has(key)) runs.stories.set(key, story);
  }
}

/** How many different letters a run must have to say anything. Words have more. */
const minDifferentLetters = 6;

/** Whether a run repeats a few letters again and again, as bytes of any kind may do. */
function isMonotonous(letters: Uint16Array, from: number): boolean {
  const different: number[] = [];
  for (let at = from; at < from + runLength && different.length < minDifferentLetters; at += 1) {
    const letter = letters[at] ?? 0;
    if (!different.includes(letter)) different.push(letter);
  }
  return different.length < minDifferentLetters;
}

/** Removes the runs that a public text contains too, since they reveal nothing of a held-back story. */
export function removeLetterRuns(runs: LetterRuns, { letters }: IndexedLetters): void {
  for (const { key } of matchRuns(runs, letters)) runs.stories.delete(key);
}

/** A passage of a scanned text that a held-back story contains too. */
export interface SharedPassage {
  story: string;
  letters: string;
}

/**
 * Finds the passages that a text shares with held-back stories: one run within a sentence is enough,
 * and across the end of a sentence 40 letters.
 */
export function findSharedPassages(
  runs: LetterRuns,
  { letters, sentenceEnds }: IndexedLetters,
): SharedPassage[] {
  const open = new Map<string, Passage>();
  const closed: Passage[] = [];
  let end = 0;
  for (const { at, story } of matchRuns(runs, letters)) {
    while ((sentenceEnds[end] ?? Infinity) <= at) end += 1;
    const previous = open.get(story);
    const continues = previous !== undefined && at - previous.to <= step;
    const { from, isTelling } = continues ? previous : { from: at, isTelling: false };
    if (previous && !continues) closed.push(previous);
    const isInSentence = at + runLength <= (sentenceEnds[end] ?? Infinity);
    const isLong = at + runLength - from >= minLengthAcrossSentences;
    open.set(story, { story, from, to: at, isTelling: isTelling || isInSentence || isLong });
  }
  return [...closed, ...open.values()]
    .filter(({ isTelling }) => isTelling)
    .map(({ story, from, to }) => ({
      story,
      letters: String.fromCharCode(...letters.subarray(from, to + runLength).slice(0, 10_000)),
    }));
}

/** A passage from the start of its first run to the start of its last run so far. */
interface Passage {
  story: string;
  from: number;
  to: number;
  /** Whether the passage is enough to count as found. */
  isTelling: boolean;
}

interface MatchedRun {
  /** Where the run starts. */
  at: number;
  key: number;
  story: string;
}

function matchRuns(
  { halfRunHashes, runHashes, stories }: LetterRuns,
  letters: Uint16Array,
): MatchedRun[] {
  const matches: MatchedRun[] = [];
  if (stories.size === 0) return matches;
  for (let half = 0; half + halfLength <= letters.length; half += halfLength) {
    if (!mayHaveHash(halfRunHashes, hashAt(letters, half, halfLength))) continue;
    // A run whose first whole half is this one starts here, or at most 11 letters before.
    const from = Math.max(0, half - halfLength + 1);
    const to = Math.min(half, letters.length - runLength);
    let hash = hashAt(letters, from, runLength);
    for (let at = from; at <= to; at += 1) {
      const key = mayHaveHash(runHashes, hash) ? wideRunHash(hash, letters, at) : undefined;
      const story = key === undefined ? undefined : stories.get(key);
      if (key !== undefined && story !== undefined) matches.push({ at, key, story });
      hash = rollHash(hash, letters, at);
    }
  }
  return matches;
}
