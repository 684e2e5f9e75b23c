import { localBranch } from '../desk-settings/desk-backend.ts';
import { answerOf, linesOf, nullsOf, saysYes, type Git } from '../runtime/git.ts';
import { restore } from './work-tree.ts';

/** What every draft's branch begins with, before its collection and slug. */
const prefix = 'cms/';

/** The statuses of Decap's workflow, as git keeps them with a draft's branch. */
const status = { draft: 'decap-cms/draft', ready: 'decap-cms/pending_publish' } as const;

/** The branch of a draft. */
export function draftBranch(collection: string, slug: string): string {
  return `${prefix}${collection}/${slug}`;
}

/** Whether a branch is a draft's. */
export function isDraft(branch: string): boolean {
  return branch.startsWith(prefix);
}

/** The paths a draft has changed since it was begun, and no others. */
export function ownPaths(git: Git, branch: string): Promise<string[]> {
  return nullsOf(git('diff', '--name-only', '-z', `${localBranch}...${branch}`, '--'));
}

/** Whether a draft is marked as ready to be published. */
export async function isReady(git: Git, branch: string): Promise<boolean> {
  return (await statusOf(git, branch)) === status.ready;
}

/**
 * Puts every draft on top of what is published, where the two can be brought together, so that a
 * draft never hides what was changed beside it. One that changes nothing any more is no draft:
 * decap-server would fail at it, and everyone's list of drafts with it.
 */
export async function bringDraftsUp(git: Git): Promise<void> {
  for (const branch of await drafts(git)) {
    await bringUp(git, branch);
    await tidyDraft(git, branch);
  }
}

/** Deletes a draft that is the same as what is published, and sees to it that any other has a status. */
export async function tidyDraft(git: Git, branch: string): Promise<void> {
  if ((await ownPaths(git, branch)).length === 0) {
    // One that the person has checked out stays until they leave it.
    await saysYes(git('branch', '--quiet', '-D', branch));
  } else if ((await statusOf(git, branch)) === undefined) {
    // Cut short between its branch and its status, a draft would be on nobody's list.
    await git('config', '--local', statusKey(branch), status.draft);
  }
}

async function bringUp(git: Git, branch: string): Promise<void> {
  if (await saysYes(git('merge-base', '--is-ancestor', localBranch, branch))) return;
  const done = await saysYes(git('rebase', '--quiet', '--no-verify', localBranch, branch));
  if (done) await git('checkout', '--quiet', localBranch, '--');
  else await restore(git);
}

function drafts(git: Git): Promise<string[]> {
  return linesOf(git('for-each-ref', '--format=%(refname:lstrip=2)', `refs/heads/${prefix}`));
}

function statusOf(git: Git, branch: string): Promise<string | undefined> {
  return answerOf(git('config', '--local', statusKey(branch)));
}

function statusKey(branch: string): string {
  return `branch.${branch}.description`;
}
