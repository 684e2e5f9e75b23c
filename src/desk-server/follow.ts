import { localBranch } from '../desk-settings/desk-backend.ts';
import { isDraft } from './drafts.ts';
import { answerOf, gitIn, saysYes, type Git } from '../runtime/git.ts';
import type { Repository } from './repository.ts';
import { currentBranch, followsKey, restore } from './work-tree.ts';

/** How the desk's branch stands to the one it was begun from. */
export interface Following {
  /** The branch whose commits come into the desk; empty where none does. */
  follows: string;
  /** The branch the person is on; empty where they are on none. */
  current: string;
  /** Whether its commits and the desk's cannot be brought together without a person. */
  apart: boolean;
}

/**
 * Brings what was committed by hand into the desk's branch: by a merge, or not at all.
 *
 * @param git git in the desk's work tree
 */
export async function follow(
  { folder }: Repository,
  git: Git,
  env: NodeJS.ProcessEnv,
): Promise<Following> {
  const current = await currentBranch(gitIn(folder, env));
  const follows = await followed(git, current);
  if (follows === '') return { follows, current, apart: false };
  const message = `Bring what was committed on ${follows} into the desk`;
  const merged = await saysYes(
    git('merge', '--quiet', '--no-edit', '--no-verify', '-m', message, `refs/heads/${follows}`),
  );
  if (!merged) await restore(git);
  return { follows, current, apart: !merged };
}

/** The branch to follow: the one remembered, or the current one where that is gone. */
async function followed(git: Git, current: string): Promise<string> {
  const known = (await answerOf(git('config', '--local', followsKey))) ?? '';
  if (
    known !== '' &&
    (await saysYes(git('rev-parse', '--verify', '--quiet', `refs/heads/${known}`)))
  )
    return known;
  if (current === localBranch || isDraft(current)) return '';
  if (current !== '') await git('config', '--local', followsKey, current);
  return current;
}
