import { basename, dirname } from 'node:path/posix';

/**
 * A content folder before and after a change. Each function reads the text of a file by its path
 * within the folder, and returns undefined if there is no such file.
 */
export interface ContentVersions {
  before: (path: string) => string | undefined;
  after: (path: string) => string | undefined;
}

const storyFile = /^stories\/[^/]+\/[^/]+\/index\.mdx$/;
const storyFolder = /^stories\/[^/]+\/[^/]+/;

/** Whether a path leads to a story's own file, whatever the name of the folder of its kind. */
export function isStoryFile(path: string): boolean {
  return storyFile.test(path);
}

/** Whether a path lies in the folder of removals. */
export function isRemovalFile(path: string): boolean {
  return path.startsWith('removals/');
}

/** The id of the story that a story's file belongs to: the name of its folder. */
export function storyIdOf(path: string): string {
  return basename(dirname(path));
}

/** The item that a file belongs to: its story's folder, or the file itself outside such folders. */
export function itemOf(path: string): string {
  return storyFolder.exec(path)?.[0] ?? path;
}
