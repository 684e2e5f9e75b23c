import type { Words } from '../../words/index.ts';
import type { Told } from './story-slides.ts';

/** A title on every slide, and no two alike: people who listen to a deck find their way by them. */
export function withOwnTitles(told: readonly Told[], id: string, words: Words): Told[] {
  const taken = new Set<string>();
  return told.map((each) => {
    const written = each.title.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
    // Signs that nobody sees are no title.
    const plain = /[\p{L}\p{N}\p{P}\p{S}]/u.test(written) ? written : words.check.story(id);
    let title = plain;
    for (let count = 2; taken.has(title.toLowerCase()); count += 1)
      title = `${plain} (${String(count)})`;
    taken.add(title.toLowerCase());
    return { ...each, title };
  });
}
