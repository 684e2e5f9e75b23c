import type { IncomingMessage, ServerResponse } from 'node:http';
import { localBranch } from '../desk-settings/desk-backend.ts';
import { changedMeanwhile } from '../../admin/decap/opened.ts';
import type { Asked, Save } from './asked.ts';
import type { Answer, DecapServer } from './decap-server.ts';
import { draftBranch, tidyDraft, isReady, ownPaths } from './drafts.ts';
import { saysYes, type Git } from '../runtime/git.ts';
import { restore } from './work-tree.ts';

/**
 * Does what the desk is asked, by way of decap-server: what would lose somebody's work is refused
 * before, and what decap-server leaves behind is put right after.
 *
 * @param git git in the work tree that decap-server works in; nothing else may work there meanwhile
 */
export async function answer(
  git: Git,
  server: DecapServer,
  exchange: { request: IncomingMessage; response: ServerResponse },
  asked: Asked,
): Promise<Answer> {
  const objection = await objectionTo(git, asked);
  if (objection !== undefined) return { status: 409, data: { error: objection } };
  const answered = await server(exchange.request, exchange.response, asked);
  if (answered.status < 500) return putRight(git, asked, answered);
  await restore(git);
  return { status: 500, data: { error: notDone } };
}

const taken =
  'There is an entry of this name already, so this one was not saved. Begin a new one, and bring what you wrote into it.';
const noDraft =
  'There is no draft of this any more: it was published or deleted meanwhile. Open it again to see what it is now.';
const notReady =
  'This is not marked as ready, so it was not published. Set its status to Ready first.';
const changedBeside =
  'This was changed by hand beside its draft, and the two cannot be brought together here, so nothing was done and both are safe. ' +
  'Keep what you wrote and tell the person who looks after the library.';
const notDone =
  'This could not be done, and nothing was changed. Try again; if it stays so, stop the library and start it again.';

/** What speaks against doing what is asked; undefined where nothing does. */
async function objectionTo(git: Git, { action, params }: Asked): Promise<string | undefined> {
  if (action === 'persistEntry') return objectionToSave(git, params);
  if (action !== 'updateUnpublishedEntryStatus' && action !== 'publishUnpublishedEntry') {
    return undefined;
  }
  const branch = draftBranch(params.collection, params.slug);
  if (!(await isBranch(git, branch))) return noDraft;
  return action === 'publishUnpublishedEntry' ? objectionToPublishing(git, branch) : undefined;
}

async function objectionToSave(
  git: Git,
  { dataFiles: [{ path, slug, raw }], options: { collectionName, newEntry, opened } }: Save,
): Promise<string | undefined> {
  const branch = draftBranch(collectionName, slug);
  const hasDraft = await isBranch(git, branch);
  const current = await textOf(git, hasDraft ? branch : localBranch, path);
  // An answer that never arrived is asked for again.
  if (current === raw) return undefined;
  if (newEntry) return current === undefined ? undefined : taken;
  if (plainLines(current) !== plainLines(opened)) return changedMeanwhile;
  return hasDraft && (await isChangedBeside(git, branch, [path])) ? changedBeside : undefined;
}

async function objectionToPublishing(git: Git, branch: string): Promise<string | undefined> {
  if (!(await isReady(git, branch))) return notReady;
  return (await isChangedBeside(git, branch, await ownPaths(git, branch)))
    ? changedBeside
    : undefined;
}

/** Whether files were changed where stories are published, since a draft of them was begun. */
async function isChangedBeside(git: Git, branch: string, paths: string[]): Promise<boolean> {
  const same = git('diff', '--quiet', `${branch}...${localBranch}`, '--', ...paths);
  return !(await saysYes(same));
}

/** What decap-server answers, without what it should not have said or left behind. */
async function putRight(git: Git, asked: Asked, answered: Answer): Promise<Answer> {
  if (asked.action === 'persistEntry') {
    const { options, dataFiles } = asked.params;
    await tidyDraft(git, draftBranch(options.collectionName, dataFiles[0].slug));
  }
  return asked.action === 'unpublishedEntry' ? withOwnDiffs(git, answered) : answered;
}

/** It compares a draft with all that is published, and takes what changed beside it for the draft's. */
async function withOwnDiffs(git: Git, answered: Answer): Promise<Answer> {
  const draft = answered.data as {
    collection: string;
    slug: string;
    diffs?: { path: string }[];
  };
  if (!draft.diffs) return answered;
  const own = await ownPaths(git, draftBranch(draft.collection, draft.slug));
  const diffs = draft.diffs.filter(({ path }) => own.includes(path));
  return { ...answered, data: { ...draft, diffs } };
}

function isBranch(git: Git, branch: string): Promise<boolean> {
  return saysYes(git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`));
}

async function textOf(git: Git, branch: string, path: string): Promise<string | undefined> {
  return git('cat-file', 'blob', `${branch}:${path}`).catch(() => undefined);
}

/** A work tree may end its lines another way than the repository. */
function plainLines(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}
