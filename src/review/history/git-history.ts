import { splitAtZeros, tryGitSync } from '../../runtime/git.ts';
import { readBlobs } from '../../runtime/read-blobs.ts';
import { isStoryId } from '../../story/story-id.ts';
import { kinds } from '../../story/vocabulary.ts';
import {
  readContentCommits,
  type CommittedFile,
  type ContentCommit,
  type MainCommit,
} from './main-line.ts';

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
 * The two files that contain the consent of a story. A file that is too large to be read as a text
 * is an empty buffer here, so it counts as unreadable.
 */
export interface StoryFiles {
  /** The story's file; undefined if there is none. */
  story?: Buffer;
  /** The removal's file; undefined if there is none. */
  removal?: Buffer;
}

/** The files of a story after a commit of the main line. */
export interface StoryVersion extends StoryFiles, MainCommit {
  /** The ids in git of the story's files, by their paths in the content folder. */
  files: ReadonlyMap<string, string>;
}

/**
 * Finds every version of a story's file and of its removal along the main line, up to the commit
 * that is checked out.
 *
 * @returns the versions, oldest first; undefined if the folder is not in a git repository
 */
export function findStoryVersions(contentDir: string, id: string): StoryVersion[] | undefined {
  const commits = readContentCommits(contentDir, 'HEAD', [...storyPaths(id), removalPath(id)]);
  return commits && readStoryVersions(contentDir, id, commits);
}

/**
 * Reads every version of a story's folder and of its removal along the main line.
 *
 * @param commits commits of the main line, the latest first. A commit that changed a file beside
 *   the story makes a version too
 * @returns the versions, oldest first
 */
export function readStoryVersions(
  contentDir: string,
  id: string,
  commits: readonly ContentCommit[],
): StoryVersion[] {
  const folders = storyPaths(id).map((path) => path.replace(/index\.mdx$/, ''));
  const isOfStory = ({ path }: CommittedFile) =>
    path === removalPath(id) || folders.some((folder) => path.startsWith(folder));
  let files: ReadonlyMap<string, string> = new Map();
  const states = commits.toReversed().flatMap(({ commit, time, files: changed }) => {
    const own = changed.filter(isOfStory);
    if (own.length === 0) return [];
    files = applyChanges(files, own);
    return [{ commit, time, files }];
  });
  const storyOf = (all: ReadonlyMap<string, string>) =>
    storyPaths(id)
      .map((path) => all.get(path))
      .find((blob) => blob !== undefined);
  const blobIds = states.map((state) => [storyOf(state.files), state.files.get(removalPath(id))]);
  const distinct = [...new Set(blobIds.flat())].filter((blobId) => blobId !== undefined);
  const blobs = readBlobs(contentDir, distinct);
  const read = (blobId: string | undefined) => blobs[distinct.indexOf(blobId ?? '')];
  return states.map((state, index) => {
    const [story, removal] = blobIds[index]?.map(read) ?? [];
    return { ...state, ...(story ? { story } : {}), ...(removal ? { removal } : {}) };
  });
}

function storyPaths(id: string): string[] {
  return kinds.map((kind) => `stories/${kind}/${id}/index.mdx`);
}

function removalPath(id: string): string {
  return `removals/${id}.yaml`;
}

/** Applies the changes of a commit to files: the id in git by the path of the file. */
function applyChanges(
  files: ReadonlyMap<string, string>,
  changed: readonly CommittedFile[],
): Map<string, string> {
  const after = new Map(files);
  for (const file of changed) {
    if (file.after === undefined) after.delete(file.path);
    else after.set(file.path, file.after);
  }
  return after;
}

/** A version of a story that the main line no longer has, and the id that the story had then. */
interface PastStory {
  id: string;
  /** The story's file before it was deleted or changed. */
  story: Buffer;
}

/**
 * Finds the stories that were deleted from the main line.
 *
 * @param commits commits of the main line, the latest first
 * @param maximum the most deletions to find, the latest first
 */
export function findDeletedStories(
  contentDir: string,
  commits: readonly ContentCommit[],
  maximum: number,
): PastStory[] {
  return findPastStories(contentDir, commits, 'D', maximum);
}

/** Finds the versions of stories that a change on the main line replaced, the latest first. */
export function findReplacedVersions(
  contentDir: string,
  commits: readonly ContentCommit[],
  maximum: number,
): PastStory[] {
  return findPastStories(contentDir, commits, 'M', maximum);
}

/** @param change git's letter for a deletion or a change */
function findPastStories(
  contentDir: string,
  commits: readonly ContentCommit[],
  change: 'D' | 'M',
  maximum: number,
): PastStory[] {
  const changed = commits.flatMap(({ files }) => files.filter((file) => file.change === change));
  const past = changed.flatMap(({ path, before }) => {
    const [, id] = /^stories\/[^/]+\/([^/]+)\/index\.mdx$/.exec(path) ?? [];
    return id !== undefined ? [{ id, blob: before }] : [];
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
