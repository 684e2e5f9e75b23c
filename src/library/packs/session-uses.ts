import type { OpenUse } from '../../consent/gate.ts';
import { sessionUses } from '../../story/vocabulary.ts';
import type { PublicStory } from '../public-story.ts';

/** Finds the open uses of a story that count for a session. A story without any is in no session. */
export function findSessionUses({ uses }: Pick<PublicStory, 'uses'>): OpenUse[] {
  return uses.filter(({ use }) => sessionUses.some((each) => each === use));
}
