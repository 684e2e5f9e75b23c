import type { PlainDate } from '../story/plain-date.ts';
import type { Audience } from '../story/vocabulary.ts';
import type { GuardAsked } from './guard/open.ts';

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
  /** Where the list of names that must never appear is, and its key. Default: there is none. */
  guard?: GuardAsked | undefined;
}
