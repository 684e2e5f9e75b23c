import type { Kind } from '../vocabulary.ts';
import type { Finding } from '../issue.ts';
import type { FrontMatter } from '../schema/story.ts';

/** A rule about the front matter as a whole, whatever the day. Says all that is wrong. */
export type StoryRule = (story: FrontMatter, kind: Kind) => Finding[];

/** An error of the rule `rule`, about the field at `path`. */
export function wrong(
  rule: string,
  path: Finding['path'] & {},
  message: string,
  hint: string,
): Finding {
  return { rule, severity: 'error', path, message, hint };
}
