import { findCommit, tryGit } from './bare-repository.ts';
import { reply, type HostCall, type HostReply, type HostRoute } from './host-reply.ts';
import {
  findObstacle,
  hostUsers,
  listOpenRequests,
  mergeRequest,
  openRequest,
} from './host-state.ts';
import type { MergeRefusal, MergeRequest } from './merge-rules.ts';
import { rebaseBranch } from './write-commits.ts';

/** GitLab's routes for merge requests. */
export const gitLabRequestRoutes: readonly HostRoute[] = [
  ['GET', /^\/projects\/[^/]+\/merge_requests$/, listRequests],
  ['POST', /^\/projects\/[^/]+\/merge_requests$/, addRequest],
  ['GET', /^\/projects\/[^/]+\/merge_requests\/(\d+)$/, (call) => withRequest(call, describe)],
  ['PUT', /^\/projects\/[^/]+\/merge_requests\/(\d+)$/, (call) => withRequest(call, change)],
  [
    'PUT',
    /^\/projects\/[^/]+\/merge_requests\/(\d+)\/rebase$/,
    (call) => withRequest(call, rebase),
  ],
  ['PUT', /^\/projects\/[^/]+\/merge_requests\/(\d+)\/merge$/, (call) => withRequest(call, merge)],
];

type Act = (request: MergeRequest, call: HostCall) => HostReply;

function withRequest(call: HostCall, act: Act): HostReply {
  const { host, parts } = call;
  const request = host.requests.find(({ number }) => number === Number(parts[0]));
  return request ? act(request, call) : reply(404, { message: '404 Not found' });
}

function listRequests(call: HostCall): HostReply {
  const { host, query } = call;
  const branch = query.get('source_branch');
  const listed = query.get('state') === 'opened' ? listOpenRequests(host) : host.requests;
  const found = listed.filter(
    (each) =>
      (query.get('labels') !== 'Any' || each.labels.length > 0) &&
      (branch === null || each.branch === branch),
  );
  return reply(
    200,
    found.map((each) => toJson(each, call)),
  );
}

/** The parameters may be in the address or in the body. */
function addRequest(call: HostCall): HostReply {
  const { host, by, query } = call;
  if (by.role === 'reader') return reply(403, { message: '403 Forbidden' });
  const branch = query.get('source_branch') ?? '';
  const labels = split(query.get('labels'));
  const request = openRequest(host, by, { title: query.get('title') ?? '', branch, labels });
  return request
    ? reply(201, toJson(request, call))
    : reply(409, { message: ['Another open merge request already exists for this source branch'] });
}

function describe(request: MergeRequest, call: HostCall): HostReply {
  return reply(200, { ...toJson(request, call), rebase_in_progress: false, merge_error: null });
}

function change(request: MergeRequest, call: HostCall): HostReply {
  const { query, by } = call;
  if (by.role === 'reader') return reply(403, { message: '403 Forbidden' });
  if (query.has('labels')) request.labels = split(query.get('labels'));
  if (query.get('state_event') === 'close') request.state = 'closed';
  return describe(request, call);
}

/** GitLab rebases in the background, and says so at once. */
function rebase(request: MergeRequest, { host, by }: HostCall): HostReply {
  if (by.role === 'reader') return reply(403, { message: '403 Forbidden' });
  const isDone = rebaseBranch(host.bare, request.branch);
  const merge_error = isDone ? null : 'Rebase failed: Rebase locally, resolve all conflicts, then push the branch.'; // prettier-ignore
  return reply(202, { rebase_in_progress: false, merge_error });
}

/** GitLab does not say why: it answers 401 to who may not merge, and 405 or 422 to everybody else. */
function merge(request: MergeRequest, call: HostCall): HostReply {
  const { host, by, query } = call;
  const words = query.get('merge_commit_message') ?? request.title;
  const refusal = mergeRequest(host, request, by, words);
  if (refusal === 'not-allowed') return reply(401, { message: '401 Unauthorized' });
  if (refusal === 'conflict') return reply(422, { message: 'Branch cannot be merged' });
  if (refusal) return reply(405, { message: '405 Method Not Allowed' });
  tryGit(host.bare, ['update-ref', '-d', `refs/heads/${request.branch}`]);
  return reply(200, toJson(request, call));
}

const mergeStatuses: Record<MergeRefusal, string> = {
  'not-open': 'not_open',
  'not-allowed': 'mergeable',
  conflict: 'conflict',
  'check-running': 'ci_still_running',
  'check-failed': 'ci_must_pass',
  'not-approved': 'not_approved',
};

const states = { open: 'opened', merged: 'merged', closed: 'closed' };

function toJson(request: MergeRequest, { host, by }: HostCall): object {
  const author = Object.values(hostUsers).find(({ login }) => login === request.author)!;
  const obstacle = findObstacle(host, request, by);
  return {
    iid: request.number,
    title: request.title,
    state: states[request.state],
    source_branch: request.branch,
    target_branch: 'main',
    labels: request.labels,
    author: { username: author.login, name: author.name },
    sha: findCommit(host.bare, request.branch) ?? null,
    updated_at: request.updatedAt,
    detailed_merge_status: obstacle ? mergeStatuses[obstacle] : 'mergeable',
  };
}

function split(labels: string | null): string[] {
  return (labels ?? '').split(',').filter(Boolean);
}
