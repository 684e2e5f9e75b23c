import type { Kind } from '../vocabulary.ts';
import type { Finding } from '../issue.ts';
import type { FrontMatter } from '../schema/front-matter.ts';

/** A rule about the front matter as a whole, on any day. Returns everything that is wrong. */
export type StoryRule = (story: FrontMatter, kind: Kind) => Finding[];
