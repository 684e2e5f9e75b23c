/**
 * The number of letters in a run, which is about five or six words. A run is short enough to find a
 * copied sentence, and too long to match another sentence by chance.
 */
export const runLength = 24;

/**
 * A Bloom filter with one hash function. The filter quickly rules out most hashes that were never
 * added.
 */
export type HashFilter = Uint32Array;

const filterBits = 2 ** 24;

/** Creates an empty filter. */
export function createHashFilter(): HashFilter {
  return new Uint32Array(filterBits / 32);
}

/** Adds a hash to a filter. */
export function addHash(filter: HashFilter, hash: number): void {
  const bit = bitOf(hash);
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Whether a hash may have been added. False is certain. True may be a false positive. */
export function mayHaveHash(filter: HashFilter, hash: number): boolean {
  const bit = bitOf(hash);
  return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (filterBits - 1);
}

/** The multiplier of the polynomial hash. */
const hashBase = 0x2c1b3c6d;

/** Returns the polynomial hash of a number of letters that start at a position. */
export function hashAt(letters: Uint16Array, from: number, length: number): number {
  let hash = 0;
  for (let at = from; at < from + length; at += 1) {
    hash = (Math.imul(hash, hashBase) + (letters[at] ?? 0)) | 0;
  }
  return hash;
}

/** Computes the hash of a run from the hash of the run that starts one letter earlier. */
export function rollHash(hash: number, letters: Uint16Array, at: number): number {
  const removed = letters[at] ?? 0;
  const added = letters[at + runLength] ?? 0;
  return (Math.imul(hash, hashBase) + added - Math.imul(removed, removedPower)) | 0;
}

/** The factor of the first letter of a run, which the next run does not contain. */
const removedPower = Array.from({ length: runLength }).reduce<number>(
  (power) => Math.imul(power, hashBase),
  1,
);

/** Extends the hash of a run to 53 bits, so that two different runs do not collide in practice. */
export function wideRunHash(hash: number, letters: Uint16Array, at: number): number {
  let second = 0;
  for (let place = at; place < at + runLength; place += 1) {
    second = Math.imul(second ^ (letters[place] ?? 0), 0x01000193) ^ (second >>> 15);
  }
  return (hash >>> 0) * 0x200000 + (second >>> 11);
}
