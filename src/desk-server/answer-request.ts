import type { Git, GitFailure } from '../runtime/git.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import type { DecapServer, DeskResponse, HttpExchange } from './decap-server.ts';
import type { DeskRequest, SaveRequest } from './desk-request.ts';
import { deleteLocks } from './desk-work-tree.ts';
import { listDraftPaths, repairDraft, toDraftBranch } from './draft-branches.ts';
import { explainFailure } from './explain-failure.ts';
import { publishNo } from './publish-no.ts';
import { readWriteState, undoWrite, type WriteState } from './undo-write.ts';
import { findRefusal } from './find-refusal.ts';

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
 * Carries out a request. There is a reason and no response if a step fails. What earlier steps
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
