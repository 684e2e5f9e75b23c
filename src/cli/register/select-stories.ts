import { readRegister } from '../../library/register/read-register.ts';
import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import { findPastStoryIds, isShallowRepository } from '../../review/history/git-history.ts';
import { openCache } from '../../runtime/cache.ts';
import { rulesKey } from '../../runtime/code-keys.ts';
import type { Options } from '../../runtime/options.ts';
import { registerCacheFile } from '../../runtime/paths.ts';
import { registerWords } from '../../words/register-en-gb.ts';

/**
 * Reads the register of all stories, or of the stories with these ids. Reads all stories in both
 * cases, because the pages that show a story depend on the other stories.
 *
 * @throws Error if an id is not in the content folder, the removals or git
 */
export async function readRegisterStories(
  options: Options,
  ids: readonly string[],
): Promise<Register> {
  const cache = await openCache(registerCacheFile);
  const register = await readRegister(options, cache, rulesKey(), readPastIds(options));
  await cache.save();
  return ids.length === 0 ? register : { ...register, stories: selectStories(register, ids) };
}

/**
 * Reads the register of only the story that a receipt is about. Does not save the cache, because
 * saving would delete the results of the other stories.
 *
 * @throws Error if the id is not in the content folder, the removals or git
 */
export async function readReceiptStory(options: Options, id: string): Promise<Register> {
  const cache = await openCache(registerCacheFile);
  const onlyThisStory = { ...options, only: [id] };
  const register = await readRegister(onlyThisStory, cache, rulesKey(), readPastIds(options));
  return { ...register, stories: selectStories(register, [id]) };
}

/**
 * Lists the ids of all stories in git’s history. Prints a warning if the history is incomplete.
 */
function readPastIds({ contentDir }: Options): string[] {
  if (isShallowRepository(contentDir)) console.error(registerWords.history.shallow);
  return findPastStoryIds(contentDir) ?? [];
}

function selectStories(register: Register, ids: readonly string[]): RegisterStory[] {
  const stories = register.stories.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !stories.some((story) => story.id === id));
  if (unknown.length === 0) return stories;
  throw new Error(registerWords.errors.unknownIds(unknown.join(', ')));
}
