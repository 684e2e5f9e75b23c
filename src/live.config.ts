import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import { handoffFolder, readStories } from './site/handoff.ts';
import type { PublicStory } from './library/public-story.ts';
import type { Kind } from './story/vocabulary.ts';

/**
 * Loads the stories of one kind from the handoff. Astro never sees the content folder, so it cannot
 * publish a story that is not in the handoff. A live collection is read when a page is made, so the
 * compiled pages contain no story.
 */
function handoffLoader(kind: Kind): LiveLoader<{ story: PublicStory }, { id: string }> {
  const load = () =>
    readStories(handoffFolder())
      .filter((story) => story.kind === kind)
      .map((story) => ({ id: story.id, data: { story } }));
  return {
    name: 'passed-stories',
    loadCollection: () => Promise.resolve({ entries: load() }),
    loadEntry: ({ filter }) => Promise.resolve(load().find(({ id }) => id === filter.id)),
  };
}

const storyCollection = (kind: Kind) => defineLiveCollection({ loader: handoffLoader(kind) });

export const collections = {
  family: storyCollection('family'),
  'young-person': storyCollection('young-person'),
  professional: storyCollection('professional'),
};
