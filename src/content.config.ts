import { randomUUID } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Loader } from 'astro/loaders';
import { readHeldBackStories } from './site/development/held-back-stories.ts';
import { handoffFolder, hasHandoff, readStories, storiesFile } from './site/handoff.ts';
import type { PublicStory } from './library/public-story.ts';
import type { Kind } from './story/vocabulary.ts';

/** An entry of a collection: a story that passed, or the id of one that is held back. */
interface StoryEntry {
  id: string;
  story?: PublicStory;
  /** A text that is different each time the stories are read. */
  version?: string;
}

/**
 * Loads stories from the handoff. Astro never sees the content folder, so it cannot publish a story
 * that is not in the handoff.
 */
function handoffLoader(name: string, read: (folder: string) => StoryEntry[]): Loader {
  return {
    name,
    load: async (context) => {
      const { store, config, watcher } = context;
      // Type checking reads this file without a handoff. Pages cannot be built without one.
      if (!hasHandoff()) return;
      const folder = handoffFolder();
      const filePath = relative(fileURLToPath(config.root), storiesFile(folder));
      const load = async () => {
        store.clear();
        for (const { id, ...entry } of read(folder)) {
          const pictures = Object.entries(entry.story?.pictures ?? {}).map(
            ([src, file]) => [src, `./${relative(folder, file)}`] as const,
          );
          const withPictures = { ...entry, pictures: Object.fromEntries(pictures) };
          const data = await context.parseData({ id, data: withPictures, filePath });
          store.set({ id, data, filePath, digest: context.generateDigest(withPictures) });
        }
      };
      await load();
      watcher?.add(storiesFile(folder));
      watcher?.on('change', (changed) => {
        if (changed === storiesFile(folder)) void load();
      });
    },
  };
}

const storyCollection = (kind: Kind) =>
  defineCollection({
    loader: handoffLoader('passed-stories', (folder) =>
      readStories(folder)
        .filter((story) => story.kind === kind)
        .map((story) => ({ id: story.id, story })),
    ),
    schema: ({ image }) =>
      z.object({ story: z.custom<PublicStory>(), pictures: z.record(z.string(), image()) }),
  });

/**
 * The ids of held-back stories. Empty except on the development server. Astro writes collections
 * into its cache, so the pages read the stories themselves from the handoff, where they are
 * encrypted. The version makes Astro render the pages again.
 */
const heldBack = defineCollection({
  loader: handoffLoader('held-back-stories', (folder) =>
    (import.meta.env.DEV ? readHeldBackStories(folder) : []).map(({ id }) => ({
      id,
      version: randomUUID(),
    })),
  ),
  schema: z.object({ version: z.string() }),
});

export const collections = {
  family: storyCollection('family'),
  'young-person': storyCollection('young-person'),
  professional: storyCollection('professional'),
  heldBack,
};
