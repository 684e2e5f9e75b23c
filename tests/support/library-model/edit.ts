import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { ModelLibrary } from './model-library.ts';

/** The library that an edit changes, and the numbers that choose what it changes. */
export interface EditContext {
  library: ModelLibrary;
  /** Every earlier state of the library, the oldest first. */
  past: readonly ModelLibrary[];
  day: PlainDate;
  /** Any numbers, each for one choice. */
  a: number;
  b: number;
  c: number;
}

/** One edit of a library; undefined where there is nothing that it could change. */
export type Edit = (
  context: EditContext,
) => ModelLibrary | undefined | Promise<ModelLibrary | undefined>;

/** Chooses an entry of a list by any number; undefined if the list is empty. */
export function pick<T>(list: Iterable<T>, number: number): T | undefined {
  const entries = [...list];
  return entries[number % Math.max(1, entries.length)];
}
