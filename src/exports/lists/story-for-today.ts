import type { PublicStory } from '../../library/public-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { seedRandom } from '../cover/seeded-random.ts';

/**
 * Picks one of the stories. Everyone gets the same story on the same day.
 *
 * @returns undefined if there are no stories
 */
export function storyForToday(
  stories: readonly PublicStory[],
  on: PlainDate,
): PublicStory | undefined {
  const byId = stories.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byId[Math.floor(seedRandom(on)() * byId.length)];
}
