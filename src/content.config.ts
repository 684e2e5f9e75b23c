import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Loader } from 'astro/loaders';
import {
  handoffFolder,
  hasHandoff,
  readHeldBack,
  readStories,
  storiesFile,
  type HeldBack,
} from './site/handoff.ts';
import type { Publishable } from './library/publishable.ts';
import { isStoryId } from './story/story-id.ts';
import type { Kind } from './story/vocabulary.ts';

/** What lies in a collection: a story that was judged before Astro saw it, and its pictures. */
interface Shelved {
  id: string;
  story: Publishable | undefined;
  heldBack?: HeldBack;
}

/**
 * Hands Astro stories from the handoff alone: it never sees the content folder, so it cannot
 * publish what it was not given.
 */
function fromHandoff(name: string, read: (folder: string) => Shelved[]): Loader {
  return {
    name,
    load: async (context) => {
      const { store, config, watcher } = context;
      // Type checking reads this file without a library; pages refuse to be built so.
      if (!hasHandoff()) return;
      const folder = handoffFolder();
      const filePath = relative(fileURLToPath(config.root), storiesFile(folder));
      const load = async () => {
        store.clear();
        for (const { id, ...shelved } of read(folder)) {
          const pictures = Object.entries(shelved.story?.pictures ?? {}).map(
            ([src, file]) => [src, `./${relative(folder, file)}`] as const,
          );
          const given = { ...shelved, pictures: Object.fromEntries(pictures) };
          const data = await context.parseData({ id, data: given, filePath });
          store.set({ id, data, filePath, digest: context.generateDigest(given) });
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

const storiesOf = (kind: Kind) =>
  defineCollection({
    loader: fromHandoff('passed-stories', (folder) =>
      readStories(folder)
        .filter((story) => story.kind === kind)
        .map((story) => ({ id: story.id, story })),
    ),
    schema: ({ image }) =>
      z.object({ story: z.custom<Publishable>(), pictures: z.record(z.string(), image()) }),
  });

/** Held-back stories with their reasons: always empty but on the development server. */
const heldBack = defineCollection({
  loader: fromHandoff('held-back-stories', (folder) =>
    (import.meta.env.DEV ? readHeldBack(folder) : []).map((each, place) => ({
      id: isStoryId(each.name) ? each.name : String(place + 1),
      story: each.story,
      heldBack: each,
    })),
  ),
  schema: ({ image }) =>
    z.object({
      story: z.custom<Publishable>().optional(),
      heldBack: z.custom<HeldBack>(),
      pictures: z.record(z.string(), image()),
    }),
});

export const collections = {
  family: storiesOf('family'),
  'young-person': storiesOf('young-person'),
  professional: storiesOf('professional'),
  heldBack,
};
