import { findCommit, mainBranch, makeBareRepository } from './bare-repository.ts';
import {
  findMergeRefusal,
  mayApprove,
  type CheckState,
  type HostUser,
  type MergeRefusal,
  type MergeRequest,
  type MergeRules,
} from './merge-rules.ts';
import { mergeIntoMain, mergeTree } from './write-commits.ts';

/** The people of every host in the tests. */
export const hostUsers = {
  editor: { login: 'editor', name: 'Ed Itor', role: 'editor' },
  colleague: { login: 'colleague', name: 'Col League', role: 'editor' },
  lead: { login: 'lead', name: 'Le Ad', role: 'lead' },
  reader: { login: 'reader', name: 'Rea Der', role: 'reader' },
} as const satisfies Record<string, HostUser>;

/** The name of somebody with an account on the host. */
export type Login = keyof typeof hostUsers;

/** What a host knows: its repository, the requests to merge, and what checks reported. */
export interface HostState {
  /** The folder of the bare repository. */
  bare: string;
  /** The owner and name of the repository. */
  repo: string;
  rules: MergeRules;
  requests: MergeRequest[];
  /** The labels of the repository, where a host keeps a list of them. */
  labels: string[];
  /** What the check reported, by commit. */
  checks: Map<string, CheckState>;
}

/** The rules that docs/ci asks an administrator to set. */
const documentedRules: MergeRules = {
  needsApproval: true,
  needsCheck: true,
  onlyLeadsMerge: false,
};

/**
 * Makes a host with one repository.
 *
 * @param fill writes the files of the first commit into a folder
 */
export function makeHost(
  fill: (folder: string) => void,
  rules: Partial<MergeRules> = {},
): HostState {
  return {
    bare: makeBareRepository(fill),
    repo: 'council/stories',
    rules: { ...documentedRules, ...rules },
    requests: [],
    labels: [],
    checks: new Map(),
  };
}

/** Lists the open requests. A host closes a request whose branch is gone. */
export function listOpenRequests({ bare, requests }: HostState): MergeRequest[] {
  for (const each of requests) {
    if (each.state === 'open' && !findCommit(bare, each.branch)) each.state = 'closed';
  }
  return requests.filter(({ state }) => state === 'open');
}

/** Returns the open request of a branch; undefined if there is none. */
export function findRequest(host: HostState, branch: string): MergeRequest | undefined {
  return listOpenRequests(host).find((each) => each.branch === branch);
}

/** Opens a request to merge a branch. Undefined if the branch has one, or does not exist. */
export function openRequest(
  host: HostState,
  by: HostUser,
  words: Pick<MergeRequest, 'title' | 'branch' | 'labels'>,
): MergeRequest | undefined {
  if (findRequest(host, words.branch) ?? !findCommit(host.bare, words.branch)) return undefined;
  const request: MergeRequest = {
    ...words,
    number: host.requests.length + 1,
    author: by.login,
    state: 'open',
    updatedAt: new Date().toISOString(),
    committers: new Set([by.login]),
    approvals: [],
  };
  host.requests.push(request);
  return request;
}

/** Records that somebody has put a commit on a branch. */
export function noteCommit(host: HostState, branch: string, by: HostUser): void {
  const request = findRequest(host, branch);
  if (!request) return;
  request.committers.add(by.login);
  request.updatedAt = new Date().toISOString();
}

/** Approves the last commit of a branch. False if the host does not let this person approve it. */
export function approve(host: HostState, branch: string, by: HostUser): boolean {
  const request = findRequest(host, branch);
  const head = findCommit(host.bare, branch);
  if (!request || head === undefined || !mayApprove(request, by)) return false;
  request.approvals.push({ login: by.login, commit: head });
  return true;
}

/** Records what the check says about the last commit of a branch. */
export function reportCheck({ bare, checks }: HostState, branch: string, state: CheckState): void {
  checks.set(findCommit(bare, branch) ?? '', state);
}

/** Why the host would not merge a request now. Undefined means that it would. */
export function findObstacle(
  { bare, checks, rules }: HostState,
  request: MergeRequest,
  by: HostUser,
): MergeRefusal | undefined {
  const head = findCommit(bare, request.branch);
  if (head === undefined) return 'not-open';
  const hasConflict = mergeTree(bare, head) === undefined;
  return findMergeRefusal({ request, head, check: checks.get(head), hasConflict, by }, rules);
}

/** Merges a request, if the rules allow it. Returns why it did not. */
export function mergeRequest(
  host: HostState,
  request: MergeRequest,
  by: HostUser,
  message: string,
): MergeRefusal | undefined {
  const refusal = findObstacle(host, request, by);
  if (refusal) return refusal;
  const author = { name: by.name, email: `${by.login}@host.example` };
  if (!mergeIntoMain(host.bare, request.branch, { message, author })) return 'conflict';
  request.state = 'merged';
  request.updatedAt = new Date().toISOString();
  return undefined;
}

/** Reads which commit is published. */
export function publishedCommit({ bare }: HostState): string {
  return findCommit(bare, mainBranch) ?? '';
}
