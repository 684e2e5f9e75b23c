import type { PlainDate } from '../story/plain-date.ts';
import type { Audience } from '../story/vocabulary.ts';
import type { Cache } from '../runtime/cache.ts';
import type { Finding } from '../story/issue.ts';
import type { GuardOptions } from '../runtime/options.ts';
import type { RecordedRemovals } from './read-removals.ts';

/** Everything that reading the library depends on. */
export interface ReadingOptions {
  /** The content folder. */
  contentDir: string;
  /** The day on which stories are judged. */
  on: PlainDate;
  audience: Audience;
  /** The folder for clean copies of pictures; undefined to check the pictures only. */
  pictureDir?: string | undefined;
  /**
   * The removals to use with a copy of a content folder. Default: the removals in the content
   * folder.
   */
  removals?: RecordedRemovals;
  /** Whether to prepare held-back stories as drafts, for `npm run dev` only. Default: false. */
  drafts?: boolean;
  /** Earlier findings of the checks of texts. Default: every text is checked again. */
  findings?: Cache<readonly Finding[]>;
  /** Where the guard list and its key are. Default: there is no guard list. */
  guard?: GuardOptions | undefined;
}
