import { localBranch } from '../desk-settings/desk-backend.ts';
import { succeeds, trimmedOutput, type Git } from '../runtime/git.ts';
import type { DeskRequest } from './desk-request.ts';
import { restoreWorkTree } from './desk-work-tree.ts';
import { draftStatusKey, readDraftStatus, toDraftBranch } from './draft-branches.ts';

/** What one request may write in the repository, as it is at one moment. */
export interface WriteState {
  /** The name of the draft’s branch. */
  branch: string;
  /** The commit of the draft’s branch; undefined if there is no draft. */
  draft: string | undefined;
  /** The commit of the desk’s branch. */
  published: string | undefined;
  /** The status of the draft, as Decap stores it. */
  status: string | undefined;
}

/** Reads what a request may write. Undefined if the request only reads. */
export async function readWriteState(
  git: Git,
  request: DeskRequest,
): Promise<WriteState | undefined> {
  const branch = writtenBranch(request);
  return branch === undefined ? undefined : readDraftState(git, branch);
}

/** Returns the branch of the draft that a request writes; undefined if it only reads. */
function writtenBranch({ action, params }: DeskRequest): string | undefined {
  switch (action) {
    case 'persistEntry':
      return toDraftBranch(params.options.collectionName, params.dataFiles[0].slug);
    case 'updateUnpublishedEntryStatus':
    case 'publishUnpublishedEntry':
    case 'deleteUnpublishedEntry':
      return toDraftBranch(params.collection, params.slug);
    default:
      return undefined;
  }
}

/** Reads what a request that writes one draft may write. */
export async function readDraftState(git: Git, branch: string): Promise<WriteState> {
  return {
    branch,
    draft: await readCommit(git, branch),
    published: await readCommit(git, localBranch),
    status: await readDraftStatus(git, branch),
  };
}

/**
 * Undoes a write that failed. decap-server writes in several steps, and a step that fails leaves the
 * steps before it: a draft without words, or words that are published though the editor was told
 * that nothing was changed.
 *
 * @param before the state before the write; undefined if the request only reads
 * @throws Error if the state is not the one before the write
 */
export async function undoWrite(git: Git, before: WriteState | undefined): Promise<void> {
  await restoreWorkTree(git);
  if (before === undefined) return;
  const { branch, draft, published, status } = before;
  const now = await readDraftState(git, branch);
  if (published !== undefined && now.published !== published) {
    await git('reset', '--hard', '--quiet', published);
  }
  if (now.draft !== draft) await moveBranch(git, branch, now.draft, draft);
  if (now.status !== status) await writeStatus(git, branch, status);
  const after = await readDraftState(git, branch);
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    throw new Error('A write that failed could not be undone.');
  }
}

/** Moves a branch to another commit, creates it or deletes it, unless somebody else has moved it. */
async function moveBranch(
  git: Git,
  branch: string,
  from: string | undefined,
  to: string | undefined,
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  if (to === undefined) await git('update-ref', '-d', ref, from ?? '');
  else await git('update-ref', ref, to, from ?? '');
}

async function writeStatus(git: Git, branch: string, status: string | undefined): Promise<void> {
  if (status !== undefined) await git('config', '--local', draftStatusKey(branch), status);
  else await succeeds(git('config', '--local', '--remove-section', `branch.${branch}`));
}

function readCommit(git: Git, branch: string): Promise<string | undefined> {
  return trimmedOutput(git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`));
}
