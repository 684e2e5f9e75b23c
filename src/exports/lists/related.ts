import type { Publishable } from '../../library/publishable.ts';

/**
 * The stories that sit best beside one: by themes they share, then by being of another kind. Asked
 * for every story of a library, so it keeps only the best as it goes.
 */
export function relatedTo(
  story: Publishable,
  stories: readonly Publishable[],
  most = 3,
): Publishable[] {
  const best: Scored[] = [];
  for (const other of stories) {
    if (other.id === story.id) continue;
    const candidate = { other, score: scoreOf(story, other) };
    const before = best.findIndex((each) => isBetter(candidate, each));
    if (before !== -1) best.splice(before, 0, candidate);
    else if (best.length < most) best.push(candidate);
    if (best.length > most) best.pop();
  }
  return best.map(({ other }) => other);
}

interface Scored {
  other: Publishable;
  score: number;
}

/** The order of ids settles what scores the same, so that the same library gives the same pages. */
function isBetter(one: Scored, than: Scored): boolean {
  return one.score > than.score || (one.score === than.score && one.other.id < than.other.id);
}

function scoreOf(story: Publishable, other: Publishable): number {
  let shared = 0;
  for (const theme of other.themes) if (story.themes.includes(theme)) shared += 1;
  return shared * 2 + (other.kind === story.kind ? 0 : 1);
}
