import type { PublicStory } from '../../library/public-story.ts';

/**
 * Finds the stories that are most related to a story. Prefers stories that share more themes, and
 * then stories of another kind. This function runs for every story of a library, so it stores only
 * the best candidates instead of sorting all stories.
 *
 * @param limit the maximum number of stories to return
 */
export function findRelatedStories(
  story: PublicStory,
  stories: readonly PublicStory[],
  limit = 3,
): PublicStory[] {
  const best: Candidate[] = [];
  for (const other of stories) {
    if (other.id === story.id) continue;
    const candidate = { story: other, score: scoreOf(story, other) };
    const place = best.findIndex((each) => isBetter(candidate, each));
    if (place !== -1) best.splice(place, 0, candidate);
    else if (best.length < limit) best.push(candidate);
    if (best.length > limit) best.pop();
  }
  return best.map((candidate) => candidate.story);
}

interface Candidate {
  story: PublicStory;
  score: number;
}

/** Stories with the same score are ordered by id, so that the same library gives the same pages. */
function isBetter(candidate: Candidate, other: Candidate): boolean {
  return (
    candidate.score > other.score ||
    (candidate.score === other.score && candidate.story.id < other.story.id)
  );
}

function scoreOf(story: PublicStory, other: PublicStory): number {
  let shared = 0;
  for (const theme of other.themes) if (story.themes.includes(theme)) shared += 1;
  return shared * 2 + (other.kind === story.kind ? 0 : 1);
}
