import { Inflate } from 'fflate';
import type { ReadingBudget } from './reading-limits.ts';

/**
 * How many packed bytes are inflated before the size is looked at again. Deflate makes at most
 * 1,032 bytes of one, so a step makes at most 4 MB.
 */
const step = 4096;

/**
 * Inflates bytes, and stops at a limit, so that a small file cannot fill the memory.
 *
 * @returns the bytes, and whether all of them were read; what comes before a damaged place is kept
 */
export function inflateWithin(
  packed: Uint8Array,
  most: number,
  budget: ReadingBudget,
): { bytes: Uint8Array; isComplete: boolean } {
  const chunks: Uint8Array[] = [];
  const state = { size: 0, isEnded: false };
  const inflate = new Inflate((chunk, isLast) => {
    chunks.push(chunk);
    state.size += chunk.length;
    state.isEnded = isLast;
  });
  const limit = Math.min(most, budget.bytes);
  try {
    for (let at = 0; at < packed.length && state.size <= limit; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    state.isEnded = false;
  }
  budget.bytes -= state.size;
  return {
    bytes: joinBytes(chunks, state.size),
    isComplete: state.isEnded && state.size <= limit,
  };
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
