/** Gives the next pseudo-random number from 0 to 1. */
export type SeededRandom = () => number;

/**
 * Starts a sequence of pseudo-random numbers (FNV-1a, then mulberry32). The same seed gives the
 * same numbers on every machine.
 */
export function seedRandom(seed: string): SeededRandom {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a pseudo-random number from `min` to `max`. */
export function randomBetween(random: SeededRandom, min: number, max: number): number {
  return min + random() * (max - min);
}

/** Picks an item of a list. */
export function pickRandom<T>(random: SeededRandom, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
