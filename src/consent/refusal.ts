import type { PlainDate } from '../story/plain-date.ts';
import type { Use } from '../story/vocabulary.ts';

/** A no to a story. It counts for every story with nearly the same words. */
export interface Refusal {
  /** The id of the story that the no was said to. */
  id: string;
  /** How the no is recorded. */
  by: 'removal' | 'withdrawal' | 'hold';
  /** The day of the no, or of the review that held the story; `undefined` if it cannot be read. */
  on: PlainDate | undefined;
  /** The uses that are refused. Default: every use. */
  uses?: readonly Use[] | undefined;
  /**
   * The register references of everyone who may have said the no: the person who withdrew, or
   * everyone with a say in a removed story. Empty if they are not known.
   */
  records: readonly string[];
}
