import type { Publishable } from '../../library/publishable.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { seededBy } from '../cover/seeded.ts';

/** One of the stories, the same for everyone that day. */
export function storyForToday(
  stories: readonly Publishable[],
  on: PlainDate,
): Publishable | undefined {
  const byId = stories.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byId[Math.floor(seededBy(on)() * byId.length)];
}
