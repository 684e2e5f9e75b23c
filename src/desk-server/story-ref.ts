import type { StoryKey } from '../checks/story-for-lead.ts';

/**
 * The beginning of the names of the refs that hold what is recorded about stories beside their files.
 * They are no branches, so no branch, no merge and no clone contains what they hold.
 */
export const storyRefs = 'refs/desk/stories';

/** Returns the name of the ref of one story. */
export function storyRef({ collection, slug }: StoryKey): string {
  return `${storyRefs}/${collection}/${slug}`;
}
