import { join } from 'node:path/posix';
import { outputParts, succeeds, type Git } from '../runtime/git.ts';
import type { ContentRepository } from './content-repository.ts';
import { restoreRemovals } from './restore-removals.ts';

/** The person’s content folder at one moment, including changes that are not committed. */
export interface ContentSnapshot {
  /** A commit on top of the person’s current commit. No branch points to this commit. */
  commit: string;
  /** Paths of files that git cannot add. The commit does not contain these files. */
  unreadable: string[];
}

/**
 * Takes a snapshot of the person’s content folder. The person’s own index stays as it is.
 *
 * @param git git in the person’s work tree, with an index of the desk
 * @param committingGit git with the author and the settings of the desk
 * @param scratchFile a file that this function may write
 */
export async function snapshotContent(
  git: Git,
  committingGit: Git,
  repository: ContentRepository,
  scratchFile: string,
): Promise<ContentSnapshot> {
  const { contentPath } = repository;
  // Merging into the index keeps its file times, so git does not read unchanged files again. A
  // removal in the index may be stricter than in the folder, so git must not compare the two.
  await git('read-tree', '-i', '-m', 'HEAD');
  const removalFolder = join(contentPath, 'removals');
  const refused = await addAll(git, contentPath === '' ? '.' : contentPath, []);
  // Neither a rule by which git ignores the removals nor a sparse checkout may show their stories.
  const refusedRemovals = await addAll(git, removalFolder, ['--force', '--sparse']);
  const others = refused.filter((path) => !path.startsWith(`${removalFolder}/`));
  await restoreRemovals(git, repository, scratchFile);
  const tree = (await git('write-tree')).trim();
  const commit = await committingGit('commit-tree', tree, '-p', 'HEAD', '-m', 'By hand');
  return { commit: commit.trim(), unreadable: [...others, ...refusedRemovals] };
}

/**
 * Adds every file of a folder. Where git fails, adds the files one by one, because a file that git
 * cannot add must not hold up a removal in another file.
 *
 * @param options further options of `git add`. With any, files that git ignores are added too
 * @returns the paths of the files that git cannot add
 */
async function addAll(git: Git, folder: string, options: readonly string[]): Promise<string[]> {
  if (await succeeds(git('add', '--all', ...options, '--', folder))) return [];
  const changed = await outputParts(git('diff-files', '--name-only', '-z', '--', folder));
  const exclude = options.length > 0 ? [] : ['--exclude-standard'];
  const untracked = await outputParts(git('ls-files', '--others', ...exclude, '-z', '--', folder));
  // A sparse checkout leaves files out, and git keeps these as they are in the last commit.
  const absent = new Set(await outputParts(git('ls-files', '--deleted', '-z', '--', folder)));
  const refused: string[] = [];
  for (const path of [...changed, ...untracked]) {
    const isAdded = await succeeds(git('add', '--all', ...options, '--', `:(literal)${path}`));
    if (!isAdded && !absent.has(path)) refused.push(path);
  }
  return refused;
}
