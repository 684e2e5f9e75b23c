import { MERGE_COMMIT_MESSAGE } from 'decap-cms-lib-util';
import { findHostProblem } from '../host/host-problem.ts';
import { isMissingOnHost } from '../checklist/missing-on-host.ts';
import type { DraftApi } from './complete-draft.ts';
import type { HostRequest } from './host-request.ts';

/** The part of Decap's clients for git hosts that the desk corrects. GitLab's has other names. */
export interface HostApi extends DraftApi {
  token: string | boolean;
  apiRoot: string;
  requestFunction?: (request: HostRequest) => Promise<Response>;
  handleRequestError?: (error: Error, status: number) => unknown;
  /** Only GitHub's: writes the files of a draft to the main branch, without a merge. */
  forceMergePR?: unknown;
  mergePR?: (pull: PullRequest) => Promise<unknown>;
  deleteBranch?: (name: string) => Promise<unknown>;
  parseResponse?: (response: Response) => Promise<unknown>;
  request: (path: string, options?: object, parser?: Parser) => Promise<unknown>;
  /** Only GitLab's. */
  requestJSON?: (path: string) => Promise<unknown>;
}

interface PullRequest {
  number: number;
  head: { sha: string };
}

type Parser = (response: Response) => Promise<unknown>;

/**
 * Corrects Decap's client for a git host.
 *
 * @param api changed in place, because a client calls its own methods
 */
export function correctHostApi(api: HostApi, send: HostApi['requestFunction'] & {}): HostApi {
  const { handleRequestError, requestAllPages, deleteBranch } = api;
  api.requestFunction = send;
  // Decap would wrap a problem of the host, and lose what it is.
  if (handleRequestError) {
    api.handleRequestError = (error, status) => {
      if (findHostProblem(error)) throw error;
      return handleRequestError.call(api, error, status);
    };
  }
  if (requestAllPages) {
    readWholeTrees(api);
    // Decap reads lists past the function that sends requests, and so past a new token.
    api.requestAllPages = (path, options) => readAllPages(api, path, options);
  }
  // After GitHub has refused a merge, Decap would write the files to the main branch all the same.
  if (api.forceMergePR) api.mergePR = (pull) => mergeOnce(api, pull);
  // The host may have deleted the branch of a draft itself when it was merged.
  if (deleteBranch) {
    api.deleteBranch = (name) =>
      deleteBranch.call(api, name).catch((cause: unknown) => {
        if (!isMissingOnHost(cause)) throw cause;
      });
  }
  return api;
}

/** Merges a pull request on GitHub, or leaves it to the host's rules. */
function mergeOnce(api: HostApi, { number, head: { sha } }: PullRequest): Promise<unknown> {
  return api.request(`${api.originRepoURL ?? ''}/pulls/${String(number)}/merge`, {
    method: 'PUT',
    body: JSON.stringify({ commit_message: MERGE_COMMIT_MESSAGE, sha, merge_method: 'merge' }),
  });
}

/** A page of all files of a commit, as Forgejo lists them. Other hosts have no pages. */
interface TreePage {
  tree: unknown[];
  page?: number;
  truncated?: boolean;
}

/** Reads every page of a list of files. Decap reads the first, and a list would lack stories. */
function readWholeTrees(api: HostApi): void {
  const request = api.request.bind(api);
  api.request = async (path, options = {}, parser) => {
    const first = await request(path, options, parser);
    if (!path.includes('/git/trees/') || !isPage(first)) return first;
    const tree = [...first.tree];
    const { params } = options as { params?: object };
    for (let page = 2, last = first; last.truncated === true && last.tree.length > 0; page++) {
      last = (await request(path, { ...options, params: { ...params, page } })) as TreePage;
      tree.push(...last.tree);
    }
    return { ...first, tree, truncated: false };
  };
}

function isPage(result: unknown): result is TreePage {
  return typeof result === 'object' && result !== null && 'tree' in result && 'page' in result;
}

async function readAllPages(api: HostApi, path: string, options = {}): Promise<unknown[]> {
  const items: unknown[] = [];
  const parse: Parser = async (response) => {
    items.push(...((await api.parseResponse?.(response)) as unknown[]));
    return /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('Link') ?? '')?.[1];
  };
  let next = (await api.request(path, options, parse)) as string | undefined;
  while (next !== undefined) {
    const { pathname, search } = new URL(next);
    const below = pathname.slice(new URL(api.apiRoot).pathname.replace(/\/$/, '').length);
    next = (await api.request(below + search, {}, parse)) as string | undefined;
  }
  return items;
}
