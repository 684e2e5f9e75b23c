import type { Finding } from '../../story/issue.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';

/** What an editor should look at. It never holds a story back. */
export type Advice = Omit<Finding, 'severity'>;

/** A rule that advises about a front matter as a whole, on any day. */
export type AdviceRule = (front: FrontMatter) => Advice[];
