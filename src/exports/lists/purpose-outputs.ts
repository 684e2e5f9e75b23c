import type { PublicStory } from '../../library/public-story.ts';
import { findOpenUse, type StoryOutput } from '../../library/story-outputs.ts';
import type { Purpose } from '../../story/vocabulary.ts';

/** The outputs that help with each purpose. Each of them also needs the use of its own. */
const outputsOfPurpose = {
  present: ['present', 'slides', 'slide'],
  report: ['report', 'word'],
  recruit: ['present', 'slides'],
  induct: ['present', 'slides'],
  learn: ['present', 'slides'],
} as const satisfies Record<Purpose, readonly StoryOutput[]>;

/** Lists the outputs of a story that are open and help with a purpose. */
export function listPurposeOutputs(
  story: Pick<PublicStory, 'uses' | 'audience'>,
  purpose: Purpose,
): StoryOutput[] {
  return outputsOfPurpose[purpose].filter((output) => findOpenUse(story, output));
}
