import { outputParts, succeeds, type Git } from '../runtime/git.ts';

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
 */
export async function snapshotContent(
  git: Git,
  committingGit: Git,
  contentPath: string,
): Promise<ContentSnapshot> {
  // Merging into the index keeps its file times, so git does not read unchanged files again.
  await git('read-tree', '-m', 'HEAD');
  const unreadable = await addAll(git, contentPath === '' ? '.' : contentPath);
  const tree = (await git('write-tree')).trim();
  const commit = await committingGit('commit-tree', tree, '-p', 'HEAD', '-m', 'By hand');
  return { commit: commit.trim(), unreadable };
}

/**
 * Adds every file of a folder. Where git fails, adds the files one by one, because a file that git
 * cannot add must not hold up a removal in another file.
 *
 * @returns the paths of the files that git cannot add
 */
async function addAll(git: Git, folder: string): Promise<string[]> {
  if (await succeeds(git('add', '--all', '--', folder))) return [];
  const changed = await outputParts(git('diff-files', '--name-only', '-z', '--', folder));
  const untracked = await outputParts(
    git('ls-files', '--others', '--exclude-standard', '-z', '--', folder),
  );
  const unreadable: string[] = [];
  for (const path of [...changed, ...untracked]) {
    if (!(await succeeds(git('add', '--all', '--', `:(literal)${path}`)))) unreadable.push(path);
  }
  return unreadable;
}
