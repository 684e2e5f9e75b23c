import type { OpenUse } from '../consent/gate.ts';
import type { Body } from '../story/body/tree.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Kind, Naming, Part } from '../story/vocabulary.ts';

/** A person as readers may know them: nothing of their consent, their register or their age. */
export interface ShownPerson {
  part: Part;
  description: string;
  naming?: Naming;
  name?: string;
}

/**
 * A story that passed, cut down to what its pages show. Whatever is not in here does not
 * exist for Astro.
 */
export interface Publishable extends Pick<
  FrontMatter,
  | 'title'
  | 'summary'
  | 'themes'
  | 'contentNotes'
  | 'evidence'
  | 'principles'
  | 'publishFrom'
  | 'example'
> {
  id: string;
  kind: Kind;
  people: ShownPerson[];
  place?: string;
  practiceModel?: string;
  pullQuote?: string;
  /** The story told in a minute; there only where it may be shown in presentations or reports. */
  inBrief?: string;
  discussion?: string[];
  image?: NonNullable<FrontMatter['image']>;
  /** Where the recording is played from, and its words. */
  recording?: { hostedAt: string; transcript: Body };
  body: Body;
  /** Minutes of reading, rounded up. */
  minutes: number;
  /** Every use open today, and its last day. */
  uses: OpenUse[];
  /** The last day the story may be in this library. */
  until: PlainDate;
  /** The clean copy of each picture, by the name the story gives it. */
  pictures: Record<string, string>;
}
