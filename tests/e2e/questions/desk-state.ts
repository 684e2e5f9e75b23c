import type { ConsentForm, Principle } from '../../../src/story/schema/list-entries.ts';

/** The state of the page with the controls when it opens. */
export interface DeskState {
  kind?: string;
  data?: Record<string, unknown>;
  isNew?: boolean;
  /** The published version of the story. Default: the desk has not read it. */
  published?: Record<string, unknown>;
  /**
   * The library's lists, in which each entry has its id. Undefined before the lists are read.
   * Default: the shipped lists.
   */
  lists?:
    | {
        forms: readonly [string, ConsentForm][];
        principles: readonly [string, Principle | 'unreadable'][];
      }
    | undefined;
}
