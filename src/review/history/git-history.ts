import { splitAtZeros, tryGitSync } from '../../runtime/git.ts';
import { readBlobs } from '../../runtime/read-blobs.ts';
import { isStoryId } from '../../story/story-id.ts';
import { kinds } from '../../story/vocabulary.ts';

const storyOrRemoval = /^(?:stories\/[^/]+\/([^/]+)\/|removals\/([^/]+)\.yaml$)/;

/**
 * Finds the id of every story and every removal in the history of the commit that is checked out.
 *
 * @returns the ids in alphabetical order; undefined if the folder is not in a git repository
 */
export function findPastStoryIds(contentDir: string): string[] | undefined {
  const listed = tryGitSync(contentDir, [
    ...['log', '--format=', '--name-only', '-z', '--no-renames', '--diff-filter=A', '--relative'],
    ...['--diff-merges=first-parent', '--', 'stories', 'removals'],
  ]);
  if (listed === undefined) return undefined;
  const ids = splitAtZeros(listed.toString()).map((path) => {
    const [, story, removal] = storyOrRemoval.exec(path.trim()) ?? [];
    return story ?? removal ?? '';
  });
  return [...new Set(ids)].filter(isStoryId).toSorted();
}

/** Whether the repository is a shallow clone, so that its older commits are missing. */
export function isShallowRepository(contentDir: string): boolean {
  return (
    tryGitSync(contentDir, ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true'
  );
}

/**
 * The two files that contain the consent of a story. A file that is larger than any text that is read
 * has no bytes here, so it counts as unreadable.
 */
export interface StoryFiles {
  /** The story's file; undefined if there is none. */
  story?: Buffer;
  /** The removal's file; undefined if there is none. */
  removal?: Buffer;
}

/** The files of a story after a commit of the main line. */
export interface StoryVersion extends StoryFiles {
  commit: string;
  /** The time of the commit, in seconds since 1970. */
  time: number;
}

/**
 * Finds every version of a story's file and of its removal along the main line. A merged change
 * counts from its merge, when it took effect.
 *
 * @param tip the last commit of the main line
 * @param isWholeFolder whether a change to a file beside the story makes a version too
 * @returns the versions, oldest first; undefined if the folder is not in a git repository
 */
export function findStoryVersions(
  contentDir: string,
  id: string,
  tip = 'HEAD',
  isWholeFolder = false,
): StoryVersion[] | undefined {
  const storyPaths = kinds.map((kind) => `stories/${kind}/${id}/index.mdx`);
  const paths = [...storyPaths, `removals/${id}.yaml`];
  const listed = tryGitSync(contentDir, [
    ...['log', '--first-parent', '--reverse', '--format=%H %ct', tip, '--'],
    ...(isWholeFolder ? paths.map((path) => path.replace(/\/index\.mdx$/, '')) : paths),
  ]);
  const prefix = tryGitSync(contentDir, ['rev-parse', '--show-prefix'])?.toString().trim();
  if (listed === undefined || prefix === undefined) return undefined;
  const commits = listed
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
  const names = commits.flatMap(([commit = '']) =>
    paths.map((path) => `${commit}:${prefix}${path}`),
  );
  const files = readBlobs(contentDir, names);
  return commits.map(([commit = '', time = ''], index) => {
    const filesOfCommit = files.slice(index * paths.length, (index + 1) * paths.length);
    const story = filesOfCommit.slice(0, -1).find((file) => file !== undefined);
    const removal = filesOfCommit.at(-1);
    return {
      commit,
      time: Number(time),
      ...(story ? { story } : {}),
      ...(removal ? { removal } : {}),
    };
  });
}

/** A version of a story that the main line had under an id, and no longer has. */
interface PastStory {
  id: string;
  /** The story's file before it was deleted or changed. */
  story: Buffer;
}

/**
 * Finds the stories that were deleted from the main line.
 *
 * @param tip the last commit of the main line
 * @param maximum the most deletions to find, the latest first
 */
export function findDeletedStories(contentDir: string, tip: string, maximum: number): PastStory[] {
  return findPastStories(contentDir, tip, 'D', maximum);
}

/** Finds the versions of stories that a change on the main line replaced, the latest first. */
export function findReplacedVersions(
  contentDir: string,
  tip: string,
  maximum: number,
): PastStory[] {
  return findPastStories(contentDir, tip, 'M', maximum);
}

/** @param change git's letter for a deletion or a change */
function findPastStories(
  contentDir: string,
  tip: string,
  change: 'D' | 'M',
  maximum: number,
): PastStory[] {
  const format = ['--format=', '--raw', '--no-abbrev', '-z', '--no-renames', '--relative'];
  const listed = tryGitSync(contentDir, [
    ...[
      'log',
      '--first-parent',
      '--diff-merges=first-parent',
      `--diff-filter=${change}`,
      ...format,
    ],
    ...[tip, '--', 'stories'],
  ]);
  const parts = splitAtZeros(listed?.toString() ?? '');
  const past = parts.flatMap((path, index) => {
    const [, id] = /^stories\/[^/]+\/([^/]+)\/index\.mdx$/.exec(path) ?? [];
    const blob = parts[index - 1]?.split(' ')[2];
    return id !== undefined && blob !== undefined ? [{ id, blob }] : [];
  });
  const latest = past.slice(0, maximum);
  const files = readBlobs(
    contentDir,
    latest.map(({ blob }) => blob),
  );
  return latest.flatMap(({ id }, index) => {
    const story = files[index];
    return story ? [{ id, story }] : [];
  });
}
