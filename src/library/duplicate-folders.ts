import { listFolder } from '../runtime/plain-files.ts';
import { findDuplicates } from '../story/find-duplicates.ts';
import { storyFileName, type StorySource } from './read-story.ts';
import type { StoryFolder } from './story-folders.ts';

/**
 * Finds the names that more than one folder with a story in it has. Nobody can tell which of them was
 * approved.
 */
export function findDuplicateNames(
  sources: readonly Pick<StorySource, 'folder' | 'isEmpty'>[],
): Set<string> {
  return findDuplicates(sources.filter(({ isEmpty }) => !isEmpty).map(({ folder }) => folder.name));
}

/** Finds the same names without reading the stories. */
export async function findDuplicateFolders(folders: readonly StoryFolder[]): Promise<Set<string>> {
  return findDuplicateNames(await Promise.all(folders.map(readFolderName)));
}

/** Whether a folder has a story's file, as reading the story would find. */
async function readFolderName(folder: StoryFolder) {
  const { entries } = await listFolder(folder.path);
  const isEmpty = !entries.some(
    ({ name, type }) => name === storyFileName && (type === 'file' || type === 'link'),
  );
  return { folder, isEmpty };
}
