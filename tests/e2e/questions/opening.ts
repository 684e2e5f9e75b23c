import type { ConsentForm, Principle } from '../../../src/story/schema/list-entries.ts';

/** The state that the page with the controls opens with. */
export interface Opening {
  kind?: string;
  data?: Record<string, unknown>;
  isNew?: boolean;
  /**
   * The library's lists, each entry with its id; undefined before the lists are read. Default: the
   * shipped lists.
   */
  lists?:
    | {
        forms: readonly [string, ConsentForm][];
        principles: readonly [string, Principle | 'unreadable'][];
      }
    | undefined;
}
