import { localBranch } from '../desk-settings/desk-backend.ts';
import { outputLines, outputParts, succeeds, trimmedOutput, type Git } from '../runtime/git.ts';
import { restoreWorkTree } from './desk-work-tree.ts';

/** The beginning of the name of every draft’s branch. The draft’s collection and slug follow. */
const prefix = 'cms/';

/**
 * Two statuses of Decap’s workflow. git stores the status in the description of a draft’s branch.
 */
const draftStatus = { draft: 'decap-cms/draft', ready: 'decap-cms/pending_publish' } as const;

/** Returns the name of a draft’s branch. */
export function toDraftBranch(collection: string, slug: string): string {
  return `${prefix}${collection}/${slug}`;
}

/** Returns the collection and the slug of a draft, which its branch is named after. */
export function readDraftName(branch: string): { collection: string; slug: string } {
  const [collection = '', ...slug] = branch.slice(prefix.length).split('/');
  return { collection, slug: slug.join('/') };
}

/** Whether a branch is the branch of a draft. */
export function isDraftBranch(branch: string): boolean {
  return branch.startsWith(prefix);
}

/** Lists the paths that a draft itself has changed since the draft was begun. */
export function listDraftPaths(git: Git, branch: string): Promise<string[]> {
  return outputParts(git('diff', '--name-only', '-z', `${localBranch}...${branch}`, '--'));
}

/**
 * Whether there is a draft that changes something. A draft that changes nothing is what an
 * interrupted save leaves.
 */
export async function hasDraft(git: Git, branch: string): Promise<boolean> {
  return (
    (await succeeds(git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`))) &&
    (await listDraftPaths(git, branch)).length > 0
  );
}

/** Whether a draft has the status Ready. */
export async function isReadyToPublish(git: Git, branch: string): Promise<boolean> {
  return (await readDraftStatus(git, branch)) === draftStatus.ready;
}

/**
 * Rebases every draft on the published branch, so that a draft does not hide changes outside the
 * draft. A draft that conflicts stays as it was. Each draft is then repaired. A draft at which git
 * fails holds up neither the other drafts nor a removal, so it stays as it was too.
 */
export async function rebaseDrafts(git: Git): Promise<void> {
  for (const branch of await listDraftBranches(git)) {
    try {
      await rebaseDraft(git, branch);
      await repairDraft(git, branch);
    } catch {
      await restoreWorkTree(git);
    }
  }
}

/**
 * Deletes a draft that changes nothing, and gives a draft without a status the status Draft.
 * decap-server fails at a draft without changes, and then lists no draft at all.
 */
export async function repairDraft(git: Git, branch: string): Promise<void> {
  if ((await listDraftPaths(git, branch)).length === 0) {
    // git does not delete a branch that the person has checked out. A later repair deletes the
    // branch.
    await succeeds(git('branch', '--quiet', '-D', branch));
  } else if ((await readDraftStatus(git, branch)) === undefined) {
    // An interrupted save leaves a draft without a status, and no list would show that draft.
    await git('config', '--local', draftStatusKey(branch), draftStatus.draft);
  }
}

async function rebaseDraft(git: Git, branch: string): Promise<void> {
  if (await succeeds(git('merge-base', '--is-ancestor', localBranch, branch))) return;
  const isRebased = await succeeds(git('rebase', '--quiet', '--no-verify', localBranch, branch));
  if (isRebased) await git('checkout', '--quiet', localBranch, '--');
  else await restoreWorkTree(git);
}

/** Lists the branches of all drafts. */
export function listDraftBranches(git: Git): Promise<string[]> {
  return outputLines(git('for-each-ref', '--format=%(refname:lstrip=2)', `refs/heads/${prefix}`));
}

/** Reads the status of a draft, as Decap stores it; undefined if there is none. */
export function readDraftStatus(git: Git, branch: string): Promise<string | undefined> {
  return trimmedOutput(git('config', '--local', draftStatusKey(branch)));
}

/** Returns the key in git’s configuration under which Decap stores the status of a draft. */
export function draftStatusKey(branch: string): string {
  return `branch.${branch}.description`;
}
