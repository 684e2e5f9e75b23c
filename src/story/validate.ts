import type { Finding } from './issue.ts';
import { storyRules } from './rules/index.ts';
import { frontMatter, type FrontMatter } from './schema/story.ts';
import { checkShape, type Checked } from './source/problems.ts';
import type { Kind } from './vocabulary.ts';

/**
 * Checks the front matter of a story: first the shape of every field, then the rules that
 * look at several at once. Returns the story, or everything that is wrong with it.
 */
export function validate(data: unknown, kind: Kind): Checked<FrontMatter> {
  const shaped = checkShape(frontMatter, data);
  if (!shaped.data) return shaped;
  const findings: Finding[] = storyRules.flatMap((rule) => rule(shaped.data, kind));
  return findings.length > 0 ? { data: undefined, findings } : shaped;
}
