import type { PlainDate } from '../story/plain-date.ts';
import type { Audience } from '../story/vocabulary.ts';

/** What a reading of the library depends on, and nothing else does. */
export interface ReadingOptions {
  /** The content folder. */
  contentDir: string;
  /** The day to judge for. */
  on: PlainDate;
  audience: Audience;
  /** Where re-encoded pictures go; undefined where they are only checked. */
  pictureDir?: string | undefined;
  /** Whether held-back stories are made ready to be looked at, for `npm run dev` alone. Default: no. */
  drafts?: boolean;
}
