import type { ConsentForm, Principle } from '../../../src/story/schema/list-entries.ts';

/** The data that the page with the controls opens with. */
export interface Opening {
  kind?: string;
  data?: Record<string, unknown>;
  isNew?: boolean;
  /** The library's lists, each entry with its id; undefined where they are not read yet. Default: those shipped. */
  house?:
    | {
        forms: readonly [string, ConsentForm][];
        principles: readonly [string, Principle | 'unreadable'][];
      }
    | undefined;
}
