import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { findDuplicates } from '../story/find-duplicates.ts';
import { storyFileName, type StorySource } from './read-story.ts';
import type { StoryFolder } from './story-folders.ts';

/**
 * Finds the names that several folders with a story share. Nobody can tell which of these folders
 * was approved.
 */
export function findDuplicateNames(
  sources: readonly Pick<StorySource, 'folder' | 'isEmpty'>[],
): Set<string> {
  return findDuplicates(sources.filter(({ isEmpty }) => !isEmpty).map(({ folder }) => folder.name));
}

/** Finds the names that several folders with a story share, without reading the stories. */
export async function findDuplicateFolders(folders: readonly StoryFolder[]): Promise<Set<string>> {
  return findDuplicateNames(await Promise.all(folders.map(checkIsEmpty)));
}

/** Finds whether a folder has no story's file, with the same result as reading the story. */
async function checkIsEmpty(folder: StoryFolder) {
  const stats = await lstat(join(folder.path, storyFileName)).catch(() => undefined);
  return { folder, isEmpty: !stats || !(stats.isFile() || stats.isSymbolicLink()) };
}
