import type { RefusedWords } from '../consent/refused-words.ts';
import { readRemovals } from '../library/read-removals.ts';
import { findStoryFolders } from '../library/story-folders.ts';
import { collectObjections } from '../library/story-objections.ts';
import { readAllStoryWords } from '../library/story-words.ts';
import type { Cache } from '../runtime/cache.ts';

/**
 * Creates a function that reads every no of a library, with the sketches of the words to which it was
 * said. The desk’s page needs them to judge drafts. It gets no words of another story.
 *
 * @returns a function that reads a content folder. It reads a story again only if the story has
 *   changed.
 */
export function prepareRefusedWords(): (contentDir: string) => Promise<readonly RefusedWords[]> {
  const results = new Map<string, unknown>();
  const cache: Cache<unknown> = {
    get: (key) => results.get(key),
    set: (key, result) => void results.set(key, result),
    save: () => Promise.resolve(),
  };
  return async (contentDir) => {
    const { folders } = await findStoryFolders(contentDir);
    // The code does not change while the desk runs, so the results need no key of the code.
    const words = await readAllStoryWords(folders, '', cache);
    return (await collectObjections(words, await readRemovals(contentDir))).all;
  };
}
