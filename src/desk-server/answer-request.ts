import { localBranch } from '../desk-settings/desk-backend.ts';
import { succeeds, type Git, type GitFailure } from '../runtime/git.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import { changedMeanwhile } from '../words/save-conflict-en-gb.ts';
import type { DecapServer, DeskResponse, HttpExchange } from './decap-server.ts';
import type { DeskRequest, SaveRequest } from './desk-request.ts';
import { deleteLocks } from './desk-work-tree.ts';
import {
  hasDraft,
  isReadyToPublish,
  listDraftPaths,
  repairDraft,
  toDraftBranch,
} from './draft-branches.ts';
import { explainFailure } from './explain-failure.ts';
import { leadsThroughLink } from './leads-through-link.ts';
import { publishNo } from './publish-no.ts';
import { readWriteState, undoWrite, type WriteState } from './undo-write.ts';

const { refused } = deskServerWords;

/**
 * Answers a request of the desk’s page through decap-server. Refuses a request that would lose
 * somebody’s work. Repairs a draft after a save has changed it. Undoes a write that fails.
 *
 * @param git git in the work tree of decap-server; nothing else may use the work tree meanwhile
 */
export async function answerRequest(
  git: Git,
  server: DecapServer,
  exchange: HttpExchange,
  request: DeskRequest,
): Promise<DeskResponse> {
  let before: WriteState | undefined;
  try {
    await deleteLocks(git);
    const refusal = await findRefusal(git, request);
    if (refusal !== undefined) return { status: 409, data: { error: refusal } };
    before = await readWriteState(git, request);
  } catch (cause) {
    return failedResponse(refused.failed, readReason(cause));
  }
  const { response, reason } = await carryOut(git, server, exchange, request);
  if (response !== undefined) return response;
  const refusedByGit = (await readAddFailure(git)) ?? reason;
  try {
    await undoWrite(git, before);
  } catch (cause) {
    return failedResponse(refused.notUndone, refusedByGit ?? readReason(cause));
  }
  return failedResponse(refused.failed, refusedByGit);
}

function failedResponse(
  write: (because: string) => string,
  reason: string | undefined,
): DeskResponse {
  return { status: 500, data: { error: write(explainFailure(reason)) } };
}

/** Returns everything that git or the system said about a failure. */
function readReason(cause: unknown): string {
  const { stderr = '', message = '' } = cause as Partial<GitFailure>;
  return stderr === '' ? message : stderr;
}

/**
 * Finds out whether git refuses to add what a failed save has written. decap-server does not say
 * so, because it then also fails to leave the draft’s branch, and says only that.
 */
async function readAddFailure(git: Git): Promise<string | undefined> {
  return git('add', '--all').then(
    () => undefined,
    (cause: unknown) => readReason(cause),
  );
}

/**
 * Carries out a request. There is a reason and no response where a step fails. What earlier steps
 * have written may remain.
 */
async function carryOut(
  git: Git,
  server: DecapServer,
  exchange: HttpExchange,
  request: DeskRequest,
): Promise<{ response?: DeskResponse; reason?: string | undefined }> {
  try {
    const { reason, ...response } = await server(exchange, request);
    if (response.status >= 500) return { reason };
    const isDone = response.status < 400;
    return { response: isDone ? await finishResponse(git, request, response) : response };
  } catch (cause) {
    return { reason: readReason(cause) };
  }
}

/** Says why a request must not be carried out; undefined where the request is allowed. */
async function findRefusal(git: Git, { action, params }: DeskRequest): Promise<string | undefined> {
  if (action === 'persistEntry') return findSaveRefusal(git, params);
  if (action !== 'updateUnpublishedEntryStatus' && action !== 'publishUnpublishedEntry') {
    return undefined;
  }
  const branch = toDraftBranch(params.collection, params.slug);
  if (!(await hasDraft(git, branch))) return refused.noDraft;
  return action === 'publishUnpublishedEntry' ? findPublishRefusal(git, branch) : undefined;
}

async function findSaveRefusal(
  git: Git,
  {
    dataFiles: [{ path, slug, raw }],
    assets,
    options: { collectionName, newEntry, opened: baseVersion },
  }: SaveRequest,
): Promise<string | undefined> {
  const branch = toDraftBranch(collectionName, slug);
  const isDraft = await hasDraft(git, branch);
  const source = isDraft ? branch : localBranch;
  const paths = [path, ...assets.map((asset) => asset.path)];
  if (await leadsThroughLink(git, source, paths)) return refused.symbolicLink;
  const current = await readFileOnBranch(git, source, path);
  // The page sends a save again when its first answer never arrived.
  if (current === raw) return undefined;
  if (newEntry) return current === undefined ? undefined : refused.nameTaken;
  if (normaliseLineEnds(current) !== normaliseLineEnds(baseVersion)) return changedMeanwhile;
  return isDraft && (await isChangedOutsideDraft(git, branch, [path]))
    ? refused.changedOutsideDraft
    : undefined;
}

async function findPublishRefusal(git: Git, branch: string): Promise<string | undefined> {
  if (!(await isReadyToPublish(git, branch))) return refused.notReady;
  return (await isChangedOutsideDraft(git, branch, await listDraftPaths(git, branch)))
    ? refused.changedOutsideDraft
    : undefined;
}

/** Whether files were changed on the published branch after a draft of them was begun. */
async function isChangedOutsideDraft(git: Git, branch: string, paths: string[]): Promise<boolean> {
  const comparison = git('diff', '--quiet', `${branch}...${localBranch}`, '--', ...paths);
  return !(await succeeds(comparison));
}

/**
 * Finishes a save, and corrects the diffs that decap-server lists for a draft.
 */
async function finishResponse(
  git: Git,
  request: DeskRequest,
  response: DeskResponse,
): Promise<DeskResponse> {
  if (request.action === 'persistEntry') return finishSave(git, request.params, response);
  return request.action === 'unpublishedEntry' ? keepOwnDiffs(git, response) : response;
}

/** Repairs the draft that a save has written, and publishes the no in it. */
async function finishSave(
  git: Git,
  { options: { collectionName: collection }, dataFiles: [{ path, slug }] }: SaveRequest,
  { status, data }: DeskResponse,
): Promise<DeskResponse> {
  await repairDraft(git, toDraftBranch(collection, slug));
  const published = await publishNo(git, { collection, slug, path });
  return { status, data: { ...(data as object), published } };
}

/**
 * Removes the diffs that do not belong to the draft itself. decap-server compares a draft with the
 * newest published version, so it also lists what was changed outside the draft.
 */
async function keepOwnDiffs(git: Git, response: DeskResponse): Promise<DeskResponse> {
  const draft = response.data as {
    collection: string;
    slug: string;
    diffs?: { path: string }[];
  };
  if (!draft.diffs) return response;
  const ownPaths = await listDraftPaths(git, toDraftBranch(draft.collection, draft.slug));
  const diffs = draft.diffs.filter(({ path }) => ownPaths.includes(path));
  return { ...response, data: { ...draft, diffs } };
}

async function readFileOnBranch(
  git: Git,
  branch: string,
  path: string,
): Promise<string | undefined> {
  return git('cat-file', 'blob', `${branch}:${path}`).catch(() => undefined);
}

/** Replaces CRLF by LF, because a work tree and a repository may use different line ends. */
function normaliseLineEnds(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}
