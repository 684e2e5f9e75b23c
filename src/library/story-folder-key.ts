import { join } from 'node:path';
import { fileKey, folderKey, hashKey } from '../runtime/hash-keys.ts';
import { storyBudget } from '../story/story-budget.ts';
import { storyFileName } from './read-story.ts';
import type { StoryFolder } from './story-folders.ts';

/**
 * Computes a key that changes with everything that is read of a story's folder. Of a folder with
 * more files than the budget allows, only the story's own file is read.
 */
export async function storyFolderKey({ path }: StoryFolder): Promise<string> {
  return hashKey(
    await folderKey(path, storyBudget.files),
    await fileKey(join(path, storyFileName)),
  );
}
