import type { EarlierContext } from '../../consent/uses-in-force.ts';
import type { FieldPath } from '../../story/issue.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import type { Use } from '../../story/vocabulary.ts';
import type { StoryHistory } from './story-history.ts';

/** A story after a change. */
export interface VersionAfter {
  /** The front matter as plain data. */
  data: unknown;
  lineOf: (path: FieldPath) => number | undefined;
  front: FrontMatter;
  /** The uses that the change opens. */
  uses: readonly Use[];
  /** The day on which the change is checked. */
  on: PlainDate;
  /** The context for earlier versions, and the fingerprint of the story before the change. */
  before: EarlierContext & { fingerprint: string | undefined };
  /**
   * The histories of other stories with nearly the same words; empty if no release renews anything.
   */
  elsewhere: readonly Pick<StoryHistory, 'versions'>[];
}
