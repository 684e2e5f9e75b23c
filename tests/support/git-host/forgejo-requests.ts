import { findCommit, mainBranch } from './bare-repository.ts';
import { compareBranches } from './compare-branches.ts';
import { reply, type HostCall, type HostReply, type HostRoute } from './host-reply.ts';
import {
  hostUsers,
  listOpenRequests,
  mergeRequest,
  openRequest,
  publishedCommit,
  type HostState,
} from './host-state.ts';
import type { MergeRefusal, MergeRequest } from './merge-rules.ts';

const repo = String.raw`^\/repos\/[^/]+\/[^/]+`;
const path = (rest: string) => new RegExp(`${repo}${rest}$`);

/** Forgejo's routes for pull requests and their labels. */
export const forgejoRequestRoutes: readonly HostRoute[] = [
  ['GET', path('/pulls'), listPulls],
  ['POST', path('/pulls'), addPull],
  ['PATCH', path(String.raw`/pulls/(\d+)`), (call) => withPull(call, change)],
  ['GET', path(String.raw`/pulls/(\d+)/files`), (call) => withPull(call, listFiles)],
  ['POST', path(String.raw`/pulls/(\d+)/merge`), (call) => withPull(call, merge)],
  ['PUT', path(String.raw`/issues/(\d+)/labels`), (call) => withPull(call, setLabels)],
  ['GET', path('/labels'), listLabels],
  ['POST', path('/labels'), addLabel],
];

/** Returns a label with its number, which is its place among the labels of the repository. */
function toLabel({ labels }: HostState, name: string): { id: number; name: string } {
  if (!labels.includes(name)) labels.push(name);
  return { id: labels.indexOf(name) + 1, name };
}

function listLabels({ host, query }: HostCall): HostReply {
  return sendPage(
    host.labels.map((name) => toLabel(host, name)),
    query,
  );
}

function addLabel({ host, fields }: HostCall): HostReply {
  return reply(201, toLabel(host, String(fields['name'])));
}

/** A page of Forgejo's lists has 50 entries at most, whatever an application asks for. */
function sendPage(items: readonly unknown[], query: URLSearchParams): HostReply {
  const size = Math.min(Number(query.get('limit') ?? 30), 50);
  return reply(200, items.slice(0, size), { 'x-total-count': String(items.length) });
}

function withPull(
  call: HostCall,
  act: (request: MergeRequest, call: HostCall) => HostReply,
): HostReply {
  const found = call.host.requests.find(({ number }) => number === Number(call.parts[0]));
  return found ? act(found, call) : reply(404, { message: 'GetPullRequestByIndex' });
}

function listPulls({ host, query }: HostCall): HostReply {
  const listed = query.get('state') === 'open' ? listOpenRequests(host) : host.requests;
  const found = listed.map((each) => toJson(each, host));
  return sendPage(found, query);
}

function addPull({ host, by, fields }: HostCall): HostReply {
  if (by.role === 'reader') return reply(403, { message: 'user should have a permission' });
  const { title = '', head = '' } = fields as Record<string, string>;
  const branch = head.slice(head.indexOf(':') + 1);
  const request = openRequest(host, by, { title, branch, labels: [] });
  return request
    ? reply(201, toJson(request, host))
    : reply(409, { message: 'pull request already exists for these targets' });
}

function change(request: MergeRequest, { host, fields }: HostCall): HostReply {
  if (fields['state'] === 'closed') request.state = 'closed';
  return reply(201, toJson(request, host));
}

function setLabels(request: MergeRequest, { host, fields }: HostCall): HostReply {
  const ids = fields['labels'] as number[];
  request.labels = host.labels.filter((_, index) => ids.includes(index + 1));
  return reply(
    200,
    request.labels.map((name) => toLabel(host, name)),
  );
}

function listFiles(request: MergeRequest, { host: { bare } }: HostCall): HostReply {
  const files = compareBranches(bare, mainBranch, request.branch) ?? [];
  return reply(
    200,
    files.map((each) => ({ filename: each.path, status: each.status })),
  );
}

const reasons: Record<MergeRefusal, string> = {
  'not-open': '',
  'not-allowed': 'User not allowed to merge PR',
  conflict: 'Please try again later',
  'check-running': 'not allowed to merge [reason: Not all required status checks successful]',
  'check-failed': 'not allowed to merge [reason: Not all required status checks successful]',
  'not-approved': 'not allowed to merge [reason: Does not have enough approvals]',
};

/** Forgejo answers 405 to everybody, with the reason. It keeps the branch unless it is asked. */
function merge(request: MergeRequest, { host, by, fields }: HostCall): HostReply {
  const { MergeMessageField: message } = fields;
  const words = typeof message === 'string' ? message : request.title;
  const refusal = mergeRequest(host, request, by, words);
  return refusal ? reply(405, { message: reasons[refusal] }) : { status: 200 };
}

function toJson(request: MergeRequest, host: HostState): object {
  const author = Object.values(hostUsers).find(({ login }) => login === request.author)!;
  const [owner] = host.repo.split('/');
  return {
    number: request.number,
    title: request.title,
    state: request.state === 'open' ? 'open' : 'closed',
    labels: request.labels.map((name) => toLabel(host, name)),
    user: { login: author.login },
    head: {
      ref: request.branch,
      label: request.branch,
      sha: findCommit(host.bare, request.branch) ?? '',
      repo: { owner: { login: owner } },
    },
    base: { ref: mainBranch, label: mainBranch, sha: publishedCommit(host) },
    updated_at: request.updatedAt,
    merged_at: request.state === 'merged' ? request.updatedAt : null,
  };
}
