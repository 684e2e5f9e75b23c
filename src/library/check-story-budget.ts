import { readPlainFile } from '../runtime/plain-files.ts';
import { measureFolder, type SizedFile } from '../runtime/measure-folder.ts';
import { zipMembers } from '../runtime/unzip.ts';
import type { Finding } from '../story/issue.ts';
import { largestPicture, largestRecording, largestText } from '../story/size-limits.ts';
import { overBudget, storyBudget, type BudgetLimit } from '../story/story-budget.ts';
import { countPicturePixels } from './open-picture.ts';
import { isTextFileName } from './unpublished-text.ts';

/** The files below a story's folder, or the limit of the budget that the folder is over. */
export type BudgetCheck =
  { files: string[]; finding?: undefined } | { files?: undefined; finding: Finding };

/**
 * Checks the folder of a story against the budget, before the story is read. Decodes no picture,
 * and unpacks packages only up to the limit. The check is therefore fast for every folder.
 */
export async function checkStoryBudget(folder: string): Promise<BudgetCheck> {
  const files = await measureFolder(folder, storyBudget.files);
  if (!files) return { finding: overBudget('files') };
  const limit = findTooManyBytes(files) ?? (await findTooMuchInside(folder, files));
  return limit ? { finding: overBudget(limit) } : { files: files.map(({ path }) => path) };
}

/**
 * Finds the limit of bytes that files are over. Files that are too large for the library to open do
 * not count, because the library never reads them.
 */
export function findTooManyBytes(files: readonly SizedFile[]): BudgetLimit | undefined {
  const sum = (counted: readonly SizedFile[], maximum: number) =>
    counted.reduce((total, { bytes }) => total + (bytes > maximum ? 0 : bytes), 0);
  if (sum(files, largestRecording) > storyBudget.bytes) return 'bytes';
  const texts = files.filter(({ path }) => isTextFileName(path));
  return sum(texts, largestText) > storyBudget.textBytes ? 'textBytes' : undefined;
}

/** The remaining budget while the files of a folder are counted. */
interface Remaining {
  pictures: number;
  pixels: number;
  expandedBytes: number;
  expandedFiles: number;
}

/** Counts the pictures, their pixels and the contents of packages, one file after another. */
async function findTooMuchInside(
  folder: string,
  files: readonly SizedFile[],
): Promise<BudgetLimit | undefined> {
  const { pictures, pixels, expandedBytes, expandedFiles } = storyBudget;
  const remaining: Remaining = { pictures, pixels, expandedBytes, expandedFiles };
  for (const { path } of files.filter((file) => !isTextFileName(file.path))) {
    const { bytes } = await readPlainFile(folder, path, largestPicture);
    if (!bytes) continue;
    const pixelsOfFile = await countPicturePixels(bytes);
    if (pixelsOfFile !== undefined) remaining.pictures -= 1;
    remaining.pixels -= pixelsOfFile ?? 0;
    subtractPackage(bytes, remaining);
    const over = (Object.keys(remaining) as (keyof Remaining)[]).find((key) => remaining[key] < 0);
    if (over) return over;
  }
  return undefined;
}

/** Subtracts what a ZIP package contains. The leak scan looks for packages in files of any kind. */
function subtractPackage(bytes: Buffer, remaining: Remaining): void {
  try {
    for (const { file } of zipMembers(bytes, () => remaining.expandedBytes + 1)) {
      remaining.expandedFiles -= 1;
      remaining.expandedBytes -= file[1].length;
      if (remaining.expandedFiles < 0 || remaining.expandedBytes < 0) return;
    }
  } catch (cause) {
    // This error means that a member is too large. Any other error means that the bytes only look
    // like a package.
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') remaining.expandedBytes = -1;
  }
}
