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
 * Lists every story folder of a content folder, with the files in it that the budget allows. The
 * library opens no others, so nothing of them can be in the output. Links are not followed.
 */
export function listStoriesOnDisk(contentDir: string): StoryOnDisk[] {
  const stories = join(contentDir, 'stories');
  return listNames(stories).flatMap((kind) => {
    const place = join(stories, kind);
    // A file in the place of a folder counts as a story of its own.
    return lstatSync(place).isFile()
      ? [{ name: kind, folder: `${kind}/${kind}`, files: [openFile(kind, place)] }]
      : listNames(place).map((name) => ({
          name,
          folder: `${kind}/${name}`,
          files: listStoryFiles(join(place, name), name),
        }));
  });
}

/** Lists the files of a story, its own file first. */
function listStoryFiles(folder: string, name: string): FileOnDisk[] {
  const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile(folder)) return [openFile(name, folder)];
  const ownPath = join(folder, storyFileName);
  const own = isFile(ownPath) ? [openFile(storyFileName, ownPath)] : [];
  const others = listFiles(folder, storyBudget.files).filter(({ path }) => path !== storyFileName);
  return withinBytes([...own, ...others]);
}

/** Leaves out the files after which all files together are larger than the budget allows. */
function withinBytes(files: readonly FileOnDisk[]): FileOnDisk[] {
  let bytes = 0;
  return files.filter(({ size = 0 }) => {
    if (size > largestRecording) return false;
    bytes += size;
    return bytes <= storyBudget.bytes;
  });
}

/**
 * Reads a text file. A link, a large file and a file that cannot be opened have an empty text,
 * because nobody knows what they say.
 *
 * @returns undefined where there is no file
 */
export function readTextIfExists(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) return undefined;
  return readPlainFileSync(dirname(path), basename(path), largestText)?.toString() ?? '';
}
