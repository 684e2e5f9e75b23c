import { isMissingOnHost } from '../checklist/missing-on-host.ts';

/** The part of Decap's clients for git hosts that reads and opens drafts. */
export interface DraftApi {
  originRepoURL?: string;
  getBranch: (name: string) => Promise<unknown>;
  /** GitLab's, which rejects if the branch has no request. */
  getBranchMergeRequest?: (branch: string) => Promise<{ detailed_merge_status?: string }>;
  createMergeRequest?: (branch: string, message: string, status: string) => Promise<unknown>;
  /** Forgejo's and GitHub's, which reject if the branch has no request with a label of Decap's. */
  getBranchPullRequest?: (branch: string) => Promise<unknown>;
  createPR?: (title: string, branch: string) => Promise<PullRequest>;
  setPullRequestStatus?: (pull: PullRequest, status: string) => Promise<unknown>;
  requestAllPages?: (path: string, options?: object) => Promise<unknown[]>;
}

interface PullRequest {
  number: number;
  head: { ref: string; sha: string };
}

/** A save of an entry that has no draft as far as this window knows. */
export interface FirstSave {
  branch: string;
  commitMessage: string;
  status: string;
}

/**
 * Completes the draft of a save that the host did only half of: the branch is there, and the request
 * to merge it is not. Decap would find no draft, and could neither save again nor list it.
 *
 * @returns whether there is a draft now
 */
export async function completeDraft(api: DraftApi, save: FirstSave): Promise<boolean> {
  try {
    await api.getBranch(save.branch);
  } catch (cause) {
    if (isMissingOnHost(cause)) return false;
    throw cause;
  }
  if (!(await hasRequest(api, save.branch))) await openRequest(api, save);
  return true;
}

async function hasRequest(api: DraftApi, branch: string): Promise<boolean> {
  try {
    await (api.getBranchMergeRequest ?? api.getBranchPullRequest)?.call(api, branch);
    return true;
  } catch (cause) {
    if ((cause as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return false;
    throw cause;
  }
}

async function openRequest(api: DraftApi, save: FirstSave): Promise<void> {
  const { branch, commitMessage, status } = save;
  if (api.createMergeRequest) {
    await api.createMergeRequest(branch, commitMessage, status);
    return;
  }
  // The request may be there, and only its label may be missing.
  const pull = (await findPull(api, branch)) ?? (await api.createPR?.(commitMessage, branch));
  if (pull) await api.setPullRequestStatus?.(pull, status);
}

async function findPull(api: DraftApi, branch: string): Promise<PullRequest | undefined> {
  const path = `${api.originRepoURL ?? ''}/pulls`;
  const pulls = await api.requestAllPages?.(path, { params: { state: 'open' } });
  return (pulls as PullRequest[] | undefined)?.find(({ head }) => head.ref === branch);
}
