import { comparableWords } from './comparable-words.ts';

/**
 * The number of bits in a sketch. With 512 bits, the estimate for two unrelated texts is below 0.25
 * in all but one of about 10⁸ comparisons.
 */
const bits = 512;

/**
 * The maximum number of words that are sketched. A story has far fewer words, and sketching this
 * many is still fast.
 */
const mostWords = 6000;

/** The number of neighbouring words that are compared as one unit. */
const shingleLength = 3;

/**
 * Sketches a text: 512 bits that are nearly the same for nearly the same words, and from which no
 * word can be read. Layout, punctuation and capitals make no difference.
 *
 * The method is one-bit minwise hashing (Li and König, 2010): for each of 512 hash functions, the
 * lowest bit of the smallest hash of any three neighbouring words.
 *
 * @param salt the sketches of two texts can only be compared if they have the same salt
 * @returns `undefined` for a text without words
 */
export function sketchText(text: string, salt: string): Uint8Array | undefined {
  const shingles = shinglesOf(text);
  if (shingles.length === 0) return undefined;
  const hashes = Uint32Array.from(shingles, (shingle) => hashWords(`${salt}\n${shingle}`));
  const sketch = new Uint8Array(bits / 8);
  for (let bit = 0; bit < bits; bit += 1) {
    const seed = mix(bit + 1);
    let smallest = 0xffffffff;
    for (const hash of hashes) smallest = Math.min(smallest, mix(hash ^ seed));
    // The lowest bits of minima are not evenly distributed, so the minimum is hashed once more.
    const at = bit >> 3;
    if (mix(smallest) & 1) sketch[at] = (sketch[at] ?? 0) | (1 << (bit & 7));
  }
  return sketch;
}

/**
 * Estimates how alike the texts of two sketches are: the share of neighbouring words that they have
 * in common, from 0 to 1. The standard error is 0.044 at most.
 */
export function estimateSimilarity(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 0;
  const different = a.reduce((sum, byte, index) => sum + countBits(byte ^ (b[index] ?? 0)), 0);
  // Half of the bits of unrelated texts agree by chance.
  return Math.max(0, 1 - (2 * different) / (a.length * 8));
}

/** Splits a text into its groups of neighbouring words, each group once. */
function shinglesOf(text: string): string[] {
  const words = comparableWords(text).slice(0, mostWords);
  const count = Math.max(1, words.length - shingleLength + 1);
  const groups = Array.from({ length: count }, (_, index) =>
    words.slice(index, index + shingleLength).join(' '),
  );
  return [...new Set(groups)].filter(Boolean);
}

/** The FNV-1a hash of a text. */
function hashWords(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Spreads every bit of a number over all bits of the result, as the end of MurmurHash3 does. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function countBits(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
