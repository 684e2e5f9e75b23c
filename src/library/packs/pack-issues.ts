import type { OpenUse } from '../../consent/gate.ts';
import { toIssue, type Finding, type Issue } from '../../story/issue.ts';
import type { PackUse } from '../../story/schema/pack.ts';
import type { PackEntry } from './read-packs.ts';
import { toPublicPacks } from './public-pack.ts';

/** A story that is shown, and the uses that are open for it. */
export interface StoryWithUses {
  id: string;
  uses: readonly OpenUse[];
}

/**
 * Finds the stories that are left out of a pack today, and the packs that are not shown because no
 * story is left. A note says which field to change. It never says why a story may not be used.
 */
export function findPackIssues(
  packs: readonly PackEntry[],
  stories: readonly StoryWithUses[],
): Issue[] {
  const shownPacks = toPublicPacks({
    context: { packs },
    stories: stories.map(({ id, uses }) => ({ id, uses: [...uses] })),
  });
  const stepsOf = new Map(shownPacks.map(({ id, path }) => [id, path.map(({ story }) => story)]));
  return packs.flatMap(({ id, data, lineOf }) => {
    const place = { file: `packs/${id}.mdx`, lineOf };
    const shown = stepsOf.get(id);
    if (!shown) return [toIssue(packEmpty(data.use), place)];
    return data.path.flatMap(({ story }, index) =>
      shown.includes(story) ? [] : [toIssue(storyLeftOut(story, data.use, index), place)],
    );
  });
}

function storyLeftOut(story: string, use: PackUse, index: number): Finding {
  return {
    rule: 'pack-story-left-out',
    severity: 'warning',
    path: ['path', index, 'story'],
    message: `Story ${story} may not be used for ${use} today, so the pack is shown without this story and its prompts.`,
    hint: 'Choose another story in its place, or leave the pack as it is: the story comes back if its people say yes again.',
  };
}

function packEmpty(use: PackUse): Finding {
  return {
    rule: 'pack-without-stories',
    severity: 'info',
    path: ['path'],
    message: `None of its stories may be used for ${use} today, so the pack is not shown.`,
    hint: 'Choose stories whose people said yes to this use.',
  };
}
