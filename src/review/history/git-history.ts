import { runGitSync, splitAtZeros } from '../../runtime/git.ts';
import { largestText } from '../../story/size-limits.ts';
import { isStoryId } from '../../story/story-id.ts';
import { kinds } from '../../story/vocabulary.ts';

const storyOrRemoval = /^(?:stories\/[^/]+\/([^/]+)\/|removals\/([^/]+)\.yaml$)/;

/**
 * Finds the id of every story and every removal in the history of the commit that is checked out.
 *
 * @returns the ids in alphabetical order; undefined where the folder is not in a git repository
 */
export function findPastStoryIds(contentDir: string): string[] | undefined {
  const listed = runGit(contentDir, [
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
  return runGit(contentDir, ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true';
}

/**
 * The two files that hold the consent of a story. A file that is larger than any text that is read
 * has no bytes here, so it counts as unreadable.
 */
export interface StoryFiles {
  /** The story's file; undefined where there is none. */
  story?: Buffer;
  /** The removal's file; undefined where there is none. */
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
 * @returns the versions, oldest first; undefined where the folder is not in a git repository
 */
export function findStoryVersions(contentDir: string, id: string): StoryVersion[] | undefined {
  const storyPaths = kinds.map((kind) => `stories/${kind}/${id}/index.mdx`);
  const paths = [...storyPaths, `removals/${id}.yaml`];
  const listed = runGit(contentDir, [
    ...['log', '--first-parent', '--reverse', '--format=%H %ct', '--'],
    ...paths,
  ]);
  const prefix = runGit(contentDir, ['rev-parse', '--show-prefix'])?.toString().trim();
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

/** How many files are read from git at once, so that they fit into memory together. */
const batchLength = 500;

/**
 * Reads files from git by their names; undefined for each name without a file. A file that is too
 * large is not read.
 */
function readBlobs(folder: string, names: readonly string[]): (Buffer | undefined)[] {
  return batchesOf(names).flatMap((batch) => {
    const sizes = readSizes(folder, batch);
    const isRead = (index: number) => (sizes[index] ?? Infinity) <= largestText;
    const blobs = readBatch(
      folder,
      batch.filter((_, index) => isRead(index)),
    ).values();
    return batch.map((_, index) => {
      if (isRead(index)) return blobs.next().value;
      return sizes[index] === undefined ? undefined : Buffer.alloc(0);
    });
  });
}

function batchesOf(names: readonly string[]): string[][] {
  const count = Math.ceil(names.length / batchLength);
  return Array.from({ length: count }, (_, index) =>
    names.slice(index * batchLength, (index + 1) * batchLength),
  );
}

/** Reads the sizes of files in git, in bytes; undefined for each name without a file. */
function readSizes(folder: string, names: readonly string[]): (number | undefined)[] {
  const options = ['cat-file', '--batch-check=%(objecttype) %(objectsize)'];
  const lines = (runGit(folder, options, `${names.join('\n')}\n`) ?? '').toString().split('\n');
  return names.map((_, index) => {
    const size = /^blob (\d+)$/.exec(lines[index] ?? '')?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

/** Reads small files from git by their names, all at once. */
function readBatch(folder: string, names: readonly string[]): (Buffer | undefined)[] {
  const output = runGit(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let rest = output ?? Buffer.alloc(0);
  return names.map(() => {
    const end = rest.indexOf('\n');
    const [, type, size] = rest.toString('utf8', 0, end).split(' ');
    rest = rest.subarray(end + 1);
    // For a name that git does not have, it prints `missing` instead of a type and a size.
    if (size === undefined || !/^\d+$/.test(size)) return undefined;
    const bytes = rest.subarray(0, Number(size));
    rest = rest.subarray(Number(size) + 1);
    return type === 'blob' ? bytes : undefined;
  });
}

/** Runs git and returns the bytes that it printed; undefined where git failed. */
function runGit(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return runGitSync(folder, args, input);
  } catch {
    return undefined;
  }
}
