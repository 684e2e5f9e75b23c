import type { Publishable } from '../../library/publishable.ts';

/** The stories that sit best beside one: by themes they share, then by being of another kind. */
export function relatedTo(
  story: Publishable,
  stories: readonly Publishable[],
  most = 3,
): Publishable[] {
  const shared = ({ themes }: Publishable) =>
    themes.filter((theme) => story.themes.includes(theme)).length;
  const score = (other: Publishable) => shared(other) * 2 + (other.kind === story.kind ? 0 : 1);
  return stories
    .filter((other) => other.id !== story.id)
    .toSorted((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
