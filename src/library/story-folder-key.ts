import { join } from 'node:path';
import { fileKey, filesKey, hashKey } from '../runtime/hash-keys.ts';
import { measureFolder } from '../runtime/measure-folder.ts';
import { storyBudget } from '../story/story-budget.ts';
import { findTooManyBytes } from './check-story-budget.ts';
import { storyFileName } from './read-story.ts';
import type { StoryFolder } from './story-folders.ts';

/**
 * Computes a key that changes with everything that is read of a story's folder. Of a folder with
 * more files or bytes than the budget allows, only the story's own file is read, so the key covers
 * only that file and the limit.
 */
export async function storyFolderKey({ path }: StoryFolder): Promise<string> {
  const files = await measureFolder(path, storyBudget.files);
  const limit = files ? findTooManyBytes(files) : 'files';
  return hashKey(
    files && limit === undefined ? await filesKey(path, files) : `over budget: ${String(limit)}`,
    await fileKey(join(path, storyFileName)),
  );
}
