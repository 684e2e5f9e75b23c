import type { Finding } from './issue.ts';
import { storyRules } from './rules/index.ts';
import { frontMatter, type FrontMatter } from './schema/front-matter.ts';
import { checkShape, type ShapeResult } from './source/check-shape.ts';
import type { Kind } from './vocabulary.ts';

/**
 * Checks the front matter of a story: first the shape of every field, then the rules about several
 * fields at once.
 *
 * @param data the front matter as plain data, valid or not
 */
export function validateStory(data: unknown, kind: Kind): ShapeResult<FrontMatter> {
  const shaped = checkShape(frontMatter, data);
  if (!shaped.data) return shaped;
  const findings: Finding[] = storyRules.flatMap((rule) => rule(shaped.data, kind));
  return findings.length > 0 ? { data: undefined, findings } : shaped;
}
