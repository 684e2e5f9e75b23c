import type { DeskBackend } from '../../src/desk-settings/desk-settings.ts';
import { findHostProblem } from '../host/host-problem.ts';
import type { HostTokens } from '../host/host-session.ts';
import { writeMergeRefusal } from '../host/merge-obstacle.ts';
import { completeDraft } from './complete-draft.ts';
import { correctHostApi, type HostApi } from './host-api.ts';
import { makeSender, type ProblemLog } from './host-request.ts';
import { followSignIn, openOnceAnswered, type SignInBackend } from './host-sign-in.ts';
import { refusePartialReading } from './whole-readings.ts';

/** The part of Decap's backend for a git host that the desk corrects. */
interface HostBackend extends SignInBackend {
  api: HostApi | null;
  persistEntry: (entry: SavedEntry, options: SaveOptions) => Promise<unknown>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
  getBranch?: (collection: string, slug: string) => string;
}

interface SavedEntry {
  dataFiles: { slug: string }[];
}

interface SaveOptions {
  collectionName: string;
  commitMessage: string;
  status?: string;
  /** Whether Decap knows of a draft. */
  unpublished?: boolean;
}

/**
 * Corrects Decap's backend for a git host: it keeps an editor signed in, and says at once and in
 * plain words what the host does not do.
 *
 * @param backend changed in place, because a backend calls its own methods
 */
export function correctHostBackend<B>(backend: B, page: Window, settings: DeskBackend): B {
  const host = backend as HostBackend;
  const persist = host.persistEntry.bind(host);
  const publish = host.publishUnpublishedEntry.bind(host);
  const { renew, authenticate } = followSignIn(host, page, settings);
  const scheme = settings.name === 'gitlab' ? 'Bearer' : 'token';
  const authorisation = () => `${scheme} ${host.token ?? ''}`;
  const log: ProblemLog = { count: 0, last: undefined };
  const send = makeSender({ authorisation, renew, log });
  followApi(host, (api) => correctHostApi(api, send));
  refusePartialReading(host, log);
  Object.assign(host, {
    authenticate,
    restoreUser: (stored: HostTokens) => openOnceAnswered(() => host.authenticate(stored)),
    persistEntry: async (entry: SavedEntry, options: SaveOptions) => {
      const unpublished = options.unpublished === true || (await hasDraft(host, entry, options));
      return persist(entry, { ...options, unpublished });
    },
    publishUnpublishedEntry: (collection: string, slug: string) =>
      publish(collection, slug).catch((cause: unknown) =>
        rethrowMerge(host, { collection, slug }, cause),
      ),
    status: () => readStatus(host),
    // GitHub's backend would ask past the function that sends requests, and keep a failure for good.
    ...(settings.name === 'github' && { currentUser: () => host.api?.request('/user') }),
  });
  return backend;
}

/** Calls a function with each client that the backend gets, before the backend uses it. */
function followApi(host: HostBackend, correct: (api: HostApi) => HostApi): void {
  let current = host.api;
  Object.defineProperty(host, 'api', {
    configurable: true,
    get: () => current,
    set: (next: HostApi | null) => {
      current = next && correct(next);
    },
  });
}

/** Whether there is a draft of an entry of which Decap knows none. */
function hasDraft({ api }: HostBackend, entry: SavedEntry, options: SaveOptions): Promise<boolean> {
  const { collectionName, commitMessage, status = 'draft' } = options;
  // Decap gives every draft a branch of this name.
  const branch = `cms/${collectionName}/${entry.dataFiles[0]?.slug ?? ''}`;
  return api ? completeDraft(api, { branch, commitMessage, status }) : Promise.resolve(false);
}

async function rethrowMerge(
  host: HostBackend,
  { collection, slug }: { collection: string; slug: string },
  cause: unknown,
): Promise<never> {
  const { status, message } = cause as { status?: number; message: string };
  if (findHostProblem(cause) || status === undefined) throw cause;
  const branch = host.getBranch?.(collection, slug) ?? '';
  // Without its merge status, the refusal is described less exactly.
  const request = await host.api?.getBranchMergeRequest?.(branch).catch(() => undefined);
  const words = writeMergeRefusal({ status, message, mergeStatus: request?.detailed_merge_status });
  throw words === undefined ? cause : new Error(words);
}

/**
 * Says whether the host answers, and whether it still knows the editor. Decap would call every host
 * that does not answer a sign-out, and would ask another company's page about GitHub.
 */
async function readStatus({ api }: HostBackend) {
  const asked = api?.requestJSON ? api.requestJSON('/user') : api?.request('/user');
  const problem = await Promise.resolve(asked).then(() => undefined, findHostProblem);
  return {
    auth: { status: problem?.kind !== 'signed-out' },
    api: { status: problem?.kind !== 'unreachable', statusPage: '' },
  };
}
