import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlainFileSync } from '../../runtime/read-plain-file-sync.ts';
import { largestRecording, largestText } from '../../story/size-limits.ts';
import { storyFileName } from '../../library/read-story.ts';
import { storyBudget } from '../../story/story-budget.ts';
import { listFiles, listNames, openFile, type FileOnDisk } from '../file-inventory.ts';

/** A story folder as it is on disk now, valid or not. */
export interface StoryOnDisk {
  /** The name of the folder, which is the story's id in a valid library. */
  name: string;
  /** Its path below `stories`: kind and name. */
  folder: string;
  files: FileOnDisk[];
}

/**
 * Lists every story folder of a content folder that contains a file. Lists only the files that the
 * budget allows, because the library opens no other files, and their content cannot be in the
 * output. Follows no links.
 */
export function listStoriesOnDisk(contentDir: string): StoryOnDisk[] {
  const stories = join(contentDir, 'stories');
  return listNames(stories)
    .flatMap((kind): StoryOnDisk[] => {
      const place = join(stories, kind);
      // A file in place of a folder counts as a separate story.
      return typeAt(place) === 'file'
        ? [{ name: kind, folder: `${kind}/${kind}`, files: [openFile(kind, place)] }]
        : listNames(place).map((name) => ({
            name,
            folder: `${kind}/${name}`,
            files: listStoryFiles(join(place, name), name),
          }));
    })
    .filter(({ files }) => files.length > 0)
    .map((story) => ({ ...story, files: withinBytes(story.files) }));
}

/** Lists the files of a story, its own file first. */
function listStoryFiles(place: string, name: string): FileOnDisk[] {
  if (typeAt(place) !== 'folder') return typeAt(place) === 'file' ? [openFile(name, place)] : [];
  const ownPath = join(place, storyFileName);
  const own = typeAt(ownPath) === 'file' ? [openFile(storyFileName, ownPath)] : [];
  const others = listFiles(place, storyBudget.files).filter(({ path }) => path !== storyFileName);
  return [...own, ...others];
}

/**
 * Returns the type of an entry, and follows no link. Returns undefined for anything that is neither
 * a file nor a folder.
 */
function typeAt(path: string): 'file' | 'folder' | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
}

/**
 * Leaves out each file that is larger than any recording, and every file after which the total size
 * is over the budget.
 */
function withinBytes(files: readonly FileOnDisk[]): FileOnDisk[] {
  let bytes = 0;
  return files.filter(({ size = 0 }) => {
    if (size > largestRecording) return false;
    bytes += size;
    return bytes <= storyBudget.bytes;
  });
}

/**
 * Reads a text file. Returns an empty text for a link, a large file and a file that cannot be
 * opened, because their content is unknown.
 *
 * @returns undefined if there is no file
 */
export function readTextIfExists(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) return undefined;
  return readPlainFileSync(dirname(path), basename(path), largestText)?.toString() ?? '';
}
