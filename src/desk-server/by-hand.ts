import { nullsOf, saysYes, type Git } from '../runtime/git.ts';

/** What lies in the person's content folder, committed or not. */
export interface ByHand {
  /** As a commit on top of the one they are at. */
  commit: string;
  /** Files that git cannot take up: nobody can tell what they say now. */
  unread: string[];
}

/**
 * Takes up what lies in the person's content folder, without their index.
 *
 * @param git git in their work tree, with an index of its own
 * @param committing git that commits
 */
export async function takeUp(git: Git, committing: Git, contentPath: string): Promise<ByHand> {
  // What has not changed since the last time is not read again.
  await git('read-tree', '-m', 'HEAD');
  const unread = await addAll(git, contentPath === '' ? '.' : contentPath);
  const tree = (await git('write-tree')).trim();
  const commit = await committing('commit-tree', tree, '-p', 'HEAD', '-m', 'By hand');
  return { commit: commit.trim(), unread };
}

/** Adds every file, one by one where git stumbles, so that no file keeps a no in another from counting. */
async function addAll(git: Git, folder: string): Promise<string[]> {
  if (await saysYes(git('add', '--all', '--', folder))) return [];
  const changed = await nullsOf(git('diff-files', '--name-only', '-z', '--', folder));
  const begun = await nullsOf(
    git('ls-files', '--others', '--exclude-standard', '-z', '--', folder),
  );
  const unread: string[] = [];
  for (const path of [...changed, ...begun]) {
    if (!(await saysYes(git('add', '--all', '--', `:(literal)${path}`)))) unread.push(path);
  }
  return unread;
}
