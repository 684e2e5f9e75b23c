import { localBranch } from '../desk-settings/desk-backend.ts';
import { gitIn, succeeds, trimmedOutput, type Git } from '../runtime/git.ts';
import type { ContentRepository } from './content-repository.ts';
import { currentBranch, followedBranchKey, restoreWorkTree } from './desk-work-tree.ts';
import { isDraftBranch } from './draft-branches.ts';

/** The branch that the desk follows, and whether it could be merged. */
export interface FollowedBranch {
  /** The branch whose commits are merged into the desk’s branch; empty if there is none. */
  followed: string;
  /** The branch that the person is on; empty if they are on none. */
  current: string;
  /** Whether the commits of both branches conflict, so that a person has to merge them. */
  hasConflict: boolean;
}

/**
 * Merges the commits of the followed branch into the desk’s branch. Where they conflict, the desk’s
 * branch stays as it was.
 *
 * @param git git in the desk’s work tree
 */
export async function followBranch(
  { folder }: ContentRepository,
  git: Git,
  env: NodeJS.ProcessEnv,
): Promise<FollowedBranch> {
  const current = await currentBranch(gitIn(folder, env));
  const followed = await findFollowedBranch(git, current);
  if (followed === '') return { followed, current, hasConflict: false };
  const message = `Bring what was committed on ${followed} into the desk`;
  const isMerged = await succeeds(
    git('merge', '--quiet', '--no-edit', '--no-verify', '-m', message, `refs/heads/${followed}`),
  );
  if (!isMerged) await restoreWorkTree(git);
  return { followed, current, hasConflict: !isMerged };
}

/**
 * Finds the remembered branch. Where that branch no longer exists, remembers and returns the
 * current branch. Returns an empty text if there is no branch to follow.
 */
async function findFollowedBranch(git: Git, current: string): Promise<string> {
  const remembered = (await trimmedOutput(git('config', '--local', followedBranchKey))) ?? '';
  if (
    remembered !== '' &&
    (await succeeds(git('rev-parse', '--verify', '--quiet', `refs/heads/${remembered}`)))
  )
    return remembered;
  if (current === localBranch || isDraftBranch(current)) return '';
  if (current !== '') await git('config', '--local', followedBranchKey, current);
  return current;
}
