import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runGitSync, splitAtZeros } from '../runtime/git.ts';
import { readPlainFileSync } from '../runtime/read-plain-file-sync.ts';
import { largestPicture } from '../story/size-limits.ts';
import type { ContentVersions } from './content-versions.ts';

/** The commit that a content folder is compared with. */
export interface Baseline {
  /** Runs git in the content folder and returns what it printed. */
  git: (...args: string[]) => string;
  /**
   * The path of the content folder in its repository, ending in a slash; empty if the folder is
   * the whole repository.
   */
  prefix: string;
  commit: string;
  /** Whether the repository is a shallow clone, so that its older commits are missing. */
  isShallow: boolean;
  /** The content folder at the commit, and in the work tree. */
  versions: ContentVersions;
}

/** A file of the repository that changed since the baseline. */
export interface ChangedFile {
  /** The path of the file in the repository. */
  path: string;
  /** git's letter for the change with the modes before and after, as in `M 100644 100644`. */
  change: string;
}

/**
 * Opens the commit that a content folder is compared with.
 *
 * @param ref a commit or branch
 * @throws Error if the folder is not in a git repository, or git does not know the commit
 */
export function openBaseline(contentDir: string, ref: string): Baseline {
  const git = createGitRunner(contentDir);
  const options = ['--show-prefix', '--is-shallow-repository', '--verify', '--end-of-options'];
  const [commit = '', isShallow, ...prefix] = git('rev-parse', ...options, `${ref}^{commit}`)
    .trimEnd()
    .split('\n')
    .toReversed();
  const path = prefix.toReversed().join('\n');
  const before = rememberFiles((file) => readFromGit(contentDir, `${commit}:${path}${file}`));
  const after = (file: string) => readAsGit(contentDir, file);
  return {
    git,
    prefix: path,
    commit,
    isShallow: isShallow === 'true',
    versions: { before, after },
  };
}

/** Reads each file only once, because each start of git takes time. The files must not change. */
function rememberFiles(read: ContentVersions['before']): ContentVersions['before'] {
  const files = new Map<string, string | undefined>();
  return (path) => {
    if (!files.has(path)) files.set(path, read(path));
    return files.get(path);
  };
}

/**
 * The text of a file that is too large to be read. No text that may be merged without approval has
 * this character. An empty text would look like a removal that says nothing but no.
 */
export const unreadText = '\uFFFD';

/**
 * Reads a file of a commit. A file that is larger than any allowed file has the text `unreadText`.
 *
 * @returns undefined if there is no file
 */
function readFromGit(folder: string, name: string): string | undefined {
  try {
    return runGitSync(folder, ['show', name], '', largestPicture).toString();
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOBUFS' ? unreadText : undefined;
  }
}

/**
 * Reads a file as git would store it: a link is the text of its target, and is not followed. A file
 * that cannot be read, or is larger than any allowed file, has the text `unreadText`.
 *
 * @returns undefined if there is no file
 */
function readAsGit(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  const stats = lstatIfExists(file);
  if (!stats || stats.isDirectory()) return undefined;
  return stats.isSymbolicLink()
    ? readlinkSync(file)
    : (readPlainFileSync(folder, path, largestPicture)?.toString() ?? unreadText);
}

/** Returns undefined if the file is missing, or if a folder of its path is a file. */
function lstatIfExists(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/**
 * Lists the files of the content folder that changed since the baseline, including files that git
 * does not track yet.
 */
export function listContentChanges({ git, commit }: Baseline): string[] {
  const listed = [
    git('diff', '--name-only', '-z', '--no-renames', '--relative', commit, '--', '.'),
    git('ls-files', '-z', '--others', '--exclude-standard', '--', '.'),
  ];
  return [...new Set(listed.flatMap(splitAtZeros))];
}

/**
 * Lists the files of the whole repository that changed since the baseline, including files that git
 * does not track yet.
 */
export function listRepositoryChanges({ git, commit }: Baseline): ChangedFile[] {
  const options = ['--no-renames', '--no-abbrev', '--ignore-submodules=none'];
  const listed = splitAtZeros(git('diff', '--raw', '-z', ...options, commit, '--', ':/'));
  // Each file is listed as a header with its modes and letter, then its path.
  const tracked = listed.flatMap((header, index) => {
    const [modeBefore, modeAfter, , , letter] = header.slice(1).split(' ');
    const path = listed[index + 1];
    return index % 2 === 0 && path !== undefined
      ? { path, change: [letter, modeBefore, modeAfter].join(' ') }
      : [];
  });
  const untracked = splitAtZeros(
    git('ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ':/'),
  );
  return [...tracked, ...untracked.map((path) => ({ path, change: 'untracked' }))];
}

function createGitRunner(folder: string): Baseline['git'] {
  return (...args) => {
    try {
      return runGitSync(folder, args).toString();
    } catch {
      throw new Error(
        'git cannot tell what changed: the content folder is in no repository, or the commit is unknown. Name a commit or branch that git knows after --changed.',
      );
    }
  };
}
