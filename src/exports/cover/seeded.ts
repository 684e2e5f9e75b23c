/** A source of numbers from 0 to 1 that are the same for the same words, on every machine. */
export type Seeded = () => number;

/** Starts a source of numbers from words (FNV-1a, then mulberry32). */
export function seededBy(words: string): Seeded {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from `least` to `most`. */
export function between(next: Seeded, least: number, most: number): number {
  return least + next() * (most - least);
}

/** One of a list that is not empty. */
export function oneOfList<T>(next: Seeded, list: readonly [T, ...T[]]): T {
  return list[Math.floor(next() * list.length)] ?? list[0];
}
