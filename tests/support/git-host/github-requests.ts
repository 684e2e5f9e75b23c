import { findCommit, mainBranch } from './bare-repository.ts';
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

const path = (rest: string) => new RegExp(`${String.raw`^\/repos\/[^/]+\/[^/]+`}${rest}$`);

/** GitHub's routes for pull requests and their labels. */
export const gitHubRequestRoutes: readonly HostRoute[] = [
  ['GET', path('/pulls'), listPulls],
  ['POST', path('/pulls'), addPull],
  ['PATCH', path(String.raw`/pulls/(\d+)`), (call) => withPull(call, change)],
  ['PUT', path(String.raw`/pulls/(\d+)/merge`), (call) => withPull(call, merge)],
  ['PUT', path(String.raw`/issues/(\d+)/labels`), (call) => withPull(call, setLabels)],
];

function withPull(
  call: HostCall,
  act: (request: MergeRequest, call: HostCall) => HostReply,
): HostReply {
  const found = call.host.requests.find(({ number }) => number === Number(call.parts[0]));
  return found ? act(found, call) : reply(404, { message: 'Not Found' });
}

function listPulls({ host, query }: HostCall): HostReply {
  const head = query.get('head');
  const listed = query.get('state') === 'open' ? listOpenRequests(host) : host.requests;
  const found = listed.filter(
    ({ branch }) => head === null || head.slice(head.indexOf(':') + 1) === branch,
  );
  return reply(
    200,
    found.map((each) => toJson(each, host)),
  );
}

function addPull({ host, by, fields }: HostCall): HostReply {
  const { title = '', head = '' } = fields as Record<string, string>;
  if (by.role === 'reader') return reply(403, { message: 'Forbidden' });
  const branch = head.slice(head.indexOf(':') + 1);
  const request = openRequest(host, by, { title, branch, labels: [] });
  return request ? reply(201, toJson(request, host)) : reply(422, { message: 'Validation Failed' });
}

function change(request: MergeRequest, { host, fields }: HostCall): HostReply {
  if (fields['state'] === 'closed') request.state = 'closed';
  return reply(200, toJson(request, host));
}

function setLabels(request: MergeRequest, { fields }: HostCall): HostReply {
  request.labels = fields['labels'] as string[];
  return reply(
    200,
    request.labels.map((name) => ({ name })),
  );
}

const reasons: Record<MergeRefusal, string> = {
  'not-open': 'Pull Request is not mergeable',
  'not-allowed': 'You’re not authorized to push to this branch.',
  conflict: 'Pull Request is not mergeable',
  'check-running':
    'Repository rule violations found\n\nRequired status check "story-check" is expected.\n\n',
  'check-failed':
    'Repository rule violations found\n\nRequired status check "story-check" is failing.\n\n',
  'not-approved': 'Repository rule violations found\n\nAt least 1 approving review is required by reviewers with write access.\n\n', // prettier-ignore
};

/** GitHub answers 405 to everybody, with the reason. It keeps the branch unless it is asked. */
function merge(request: MergeRequest, { host, by, fields }: HostCall): HostReply {
  if (fields['sha'] !== findCommit(host.bare, request.branch)) {
    return reply(409, { message: 'Head branch was modified. Review and try the merge again.' });
  }
  const refusal = mergeRequest(host, request, by, String(fields['commit_message']));
  if (refusal) return reply(405, { message: reasons[refusal] });
  return reply(200, { merged: true, sha: publishedCommit(host) });
}

function toJson(request: MergeRequest, host: HostState): object {
  const author = Object.values(hostUsers).find(({ login }) => login === request.author)!;
  return {
    number: request.number,
    title: request.title,
    state: request.state === 'open' ? 'open' : 'closed',
    labels: request.labels.map((name) => ({ name })),
    user: { login: author.login },
    head: {
      ref: request.branch,
      sha: findCommit(host.bare, request.branch) ?? '',
      repo: { fork: false },
    },
    base: { ref: mainBranch, sha: publishedCommit(host) },
    updated_at: request.updatedAt,
    merged_at: request.state === 'merged' ? request.updatedAt : null,
  };
}
