/** Somebody with an account on the host. */
export interface HostUser {
  login: string;
  name: string;
  /** Editors may push branches; leads may also approve and merge. */
  role: 'editor' | 'lead' | 'reader';
}

/** A request to merge a branch into the main branch: a merge request or a pull request. */
export interface MergeRequest {
  number: number;
  title: string;
  branch: string;
  author: string;
  labels: string[];
  state: 'open' | 'merged' | 'closed';
  updatedAt: string;
  /** Everyone whose commits are in the branch. */
  committers: Set<string>;
  /** Who approved which commit. */
  approvals: { login: string; commit: string }[];
}

/** What a check reported about a commit. */
export type CheckState = 'running' | 'failed' | 'passed';

/** What the host asks for before it merges. */
export interface MergeRules {
  /** Whether somebody else has to approve the last commit. */
  needsApproval: boolean;
  /** Whether the check has to pass. */
  needsCheck: boolean;
  /** Whether only leads may merge. */
  onlyLeadsMerge: boolean;
}

/** Why the host does not merge. The first that applies counts. */
export type MergeRefusal =
  'not-open' | 'not-allowed' | 'conflict' | 'check-running' | 'check-failed' | 'not-approved';

/** Everything by which the host decides whether it merges. */
export interface MergeQuestion {
  request: MergeRequest;
  /** The last commit of the branch. */
  head: string;
  check: CheckState | undefined;
  hasConflict: boolean;
  by: HostUser;
}

/** Decides whether a request may be merged. Undefined means that it may. */
export function findMergeRefusal(
  { request, head, check, hasConflict, by }: MergeQuestion,
  rules: MergeRules,
): MergeRefusal | undefined {
  if (request.state !== 'open') return 'not-open';
  if (by.role === 'reader' || (rules.onlyLeadsMerge && by.role !== 'lead')) return 'not-allowed';
  if (hasConflict) return 'conflict';
  if (rules.needsCheck && check !== 'passed') {
    return check === 'failed' ? 'check-failed' : 'check-running';
  }
  const isApproved = request.approvals.some(({ commit }) => commit === head);
  return rules.needsApproval && !isApproved ? 'not-approved' : undefined;
}

/**
 * Decides whether somebody may approve a request: a lead who neither opened it nor has a commit in
 * it.
 */
export function mayApprove({ author, committers }: MergeRequest, by: HostUser): boolean {
  return by.role === 'lead' && by.login !== author && !committers.has(by.login);
}
