/** How many words in a row are looked for: few enough to find a sentence, too many to meet by chance. */
export const runLength = 5;

/** What is looked for, and whose it is. Built once, then asked of every text. */
export interface Runs {
  /** A number for every word that stands in any run. */
  words: Map<string, number>;
  /** For each length, the runs of so many words and the story they come from. */
  byLength: Map<number, Map<number, string>>;
}

/** Nothing to look for yet. */
export function noRuns(): Runs {
  return { words: new Map(), byLength: new Map() };
}

/** Adds every run of `runLength` words of a text; a shorter text is one run of its own. */
export function addText(runs: Runs, words: readonly string[], story: string): void {
  if (words.length === 0) return;
  const length = Math.min(runLength, words.length);
  for (let at = 0; at + length <= words.length; at += 1) {
    addRun(runs, words.slice(at, at + length), story);
  }
}

function addRun(runs: Runs, words: readonly string[], story: string): void {
  const numbers = words.map((word) => {
    const known = runs.words.get(word) ?? runs.words.size + 1;
    runs.words.set(word, known);
    return known;
  });
  const same = runs.byLength.get(words.length) ?? new Map<number, string>();
  runs.byLength.set(words.length, same);
  const key = keyOf(numbers, 0, numbers.length);
  if (!same.has(key)) same.set(key, story);
}

/**
 * Takes out what a text holds too: words that others may say, in a story that may be shown or in
 * the library's own pages, tell nothing about a story held back.
 */
export function forgetText(runs: Runs, words: readonly string[]): void {
  eachRun(runs, words, (same, key) => same.delete(key));
}

/**
 * The stories of which a text holds at least `least` different runs. Two of five words mean six in
 * a row: one alone comes about where the end of one text meets the beginning of another.
 */
export function storiesIn(runs: Runs, words: readonly string[], least: number): string[] {
  const found = new Map<string, Set<number>>();
  eachRun(runs, words, (_, key, story) => {
    found.set(story, (found.get(story) ?? new Set()).add(key));
  });
  return [...found].flatMap(([story, keys]) => (keys.size >= least ? [story] : []));
}

function eachRun(
  runs: Runs,
  words: readonly string[],
  see: (same: Map<number, string>, key: number, story: string) => void,
): void {
  const lengths = [...runs.byLength].filter(([, same]) => same.size > 0);
  const numbers = words.map((word) => runs.words.get(word) ?? 0);
  // How many words in a row, up to here, stand in any run at all.
  let inRow = 0;
  for (let end = 0; end < numbers.length; end += 1) {
    inRow = numbers[end] === 0 ? 0 : inRow + 1;
    for (const [length, same] of lengths) {
      if (inRow < length) continue;
      const key = keyOf(numbers, end + 1 - length, end + 1);
      const story = same.get(key);
      if (story !== undefined) see(same, key, story);
    }
  }
}

/** 53 bits of the numbers in turn, so that two runs are never taken for each other in practice. */
function keyOf(numbers: readonly number[], from: number, to: number): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = from; at < to; at += 1) {
    const number = numbers[at] ?? 0;
    a = Math.imul(a ^ number, 0x01000193);
    b = Math.imul(b + number, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/** The words of a text, however they are written: no case, no marks that nobody sees, no apostrophes. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(unseen, '')
    .split(betweenWords)
    .filter((word) => word !== '');
}

const unseen = /['’ʼ\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const betweenWords = /[^\p{L}\p{M}\p{N}]+/u;
