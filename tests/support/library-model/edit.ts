import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { ModelLibrary } from './model-library.ts';

/** The library that an edit changes, and three random numbers that choose what it changes. */
export interface EditContext {
  library: ModelLibrary;
  /** Every earlier state of the library, the oldest first. */
  past: readonly ModelLibrary[];
  day: PlainDate;
  a: number;
  b: number;
  c: number;
}

/** Edits a library. Returns undefined if there is nothing to change. */
export type Edit = (
  context: EditContext,
) => ModelLibrary | undefined | Promise<ModelLibrary | undefined>;

/** Chooses an entry of a list by a number of any size; undefined if the list is empty. */
export function pick<T>(list: Iterable<T>, number: number): T | undefined {
  const entries = [...list];
  return entries[number % Math.max(1, entries.length)];
}
