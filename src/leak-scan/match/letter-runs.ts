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
 * The length of half a run, in letters. The scan divides a text into consecutive half runs. Every
 * run in the text contains one of these half runs as a whole.
 */
const halfLength = runLength / 2;
/**
 * The distance between the starts of two runs of a secret, in letters. Any 27 consecutive letters
 * of the secret contain a whole run.
 */
const step = 4;
/**
 * The number of letters that must match across the end of a sentence. Words of two stories may
 * match there by chance.
 */
const minLengthAcrossSentences = 40;

/** The runs of letters to search for, with the story of each run. */
export interface LetterRuns {
  /** Hashes of half runs, which quickly rule out most of a text. */
  halfRunHashes: HashFilter;
  runHashes: HashFilter;
  /** The story of each run. The keys are the wide hashes of the runs. */
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

/** The minimum number of different letters in a run. Words have more. */
const minDifferentLetters = 6;

/** Whether a run repeats a few letters, as bytes that are not text may do. */
function isMonotonous(letters: Uint16Array, from: number): boolean {
  const different: number[] = [];
  for (let at = from; at < from + runLength && different.length < minDifferentLetters; at += 1) {
    const letter = letters[at] ?? 0;
    if (!different.includes(letter)) different.push(letter);
  }
  return different.length < minDifferentLetters;
}

/**
 * Removes the runs that a public text contains too, because such runs reveal nothing about a
 * held-back story.
 */
export function removeLetterRuns(runs: LetterRuns, { letters }: IndexedLetters): void {
  for (const { key } of matchRuns(runs, letters)) runs.stories.delete(key);
}

/** A passage of a scanned text that a held-back story contains too. */
export interface SharedPassage {
  story: string;
  letters: string;
}

/**
 * Finds the passages that a text shares with held-back stories. Within a sentence, one run is
 * enough. Across the end of a sentence, 40 letters must match.
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
    const { from, isSufficient } = continues ? previous : { from: at, isSufficient: false };
    if (previous && !continues) closed.push(previous);
    const isInSentence = at + runLength <= (sentenceEnds[end] ?? Infinity);
    const isLong = at + runLength - from >= minLengthAcrossSentences;
    open.set(story, { story, from, to: at, isSufficient: isSufficient || isInSentence || isLong });
  }
  return [...closed, ...open.values()]
    .filter(({ isSufficient }) => isSufficient)
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
  /** Whether the passage is long enough to count as a match. */
  isSufficient: boolean;
}

interface MatchedRun {
  /** The position where the run starts. */
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
    // A run whose first whole half is this half starts here, or at most 11 letters earlier.
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
