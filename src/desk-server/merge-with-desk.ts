import { localBranch } from '../desk-settings/desk-backend.ts';
import type { Git, GitFailure } from '../runtime/git.ts';
import { currentBranch } from './desk-work-tree.ts';
import { isDraftBranch } from './draft-branches.ts';

/** The result of a merge. */
export interface MergedTree {
  /** The id of a tree in git. The tree contains the conflicting files too. */
  tree: string;
  /** Paths of files that both sides have changed in different ways. */
  conflicts: string[];
}

/**
 * Merges a commit of the person’s content with the desk’s branch, as git merges branches. No branch
 * and no work tree is changed.
 */
export async function mergeWithDesk(git: Git, commit: string): Promise<MergedTree> {
  const options = ['--allow-unrelated-histories', '--no-messages', '--name-only', '-z'];
  const merge = git('merge-tree', '--write-tree', ...options, await deskCommit(git), commit);
  const output = await merge.catch(outputOfConflict);
  const [tree = '', ...conflicts] = output.split('\0').filter(Boolean);
  return { tree, conflicts: [...new Set(conflicts)].toSorted() };
}

/**
 * Returns the output of a merge with conflicts, for which git exits with 1. Throws the error where
 * git exits with another code.
 */
function outputOfConflict(cause: unknown): string {
  const { code, stdout } = cause as GitFailure;
  if (code === 1) return stdout;
  throw cause;
}

/**
 * Finds the desk’s side of the merge. Where the person has checked out the branch of a draft, a
 * merge with the desk’s branch would publish the draft. The content of the desk’s branch is then
 * committed on top of the draft’s branch, so that only the person’s uncommitted changes are merged.
 */
async function deskCommit(git: Git): Promise<string> {
  if (!isDraftBranch(await currentBranch(git))) return localBranch;
  const tree = `${localBranch}^{tree}`;
  return (await git('commit-tree', tree, '-p', 'HEAD', '-m', 'From the desk')).trim();
}
