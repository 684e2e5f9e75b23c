import { localBranch } from '../desk-settings/desk-backend.ts';
import { succeeds, type Git, outputParts } from '../runtime/git.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import { changedMeanwhile } from '../words/save-conflict-en-gb.ts';
import type { DeskRequest, SaveRequest } from './desk-request.ts';
import { hasDraft, isReadyToPublish, listDraftPaths, toDraftBranch } from './draft-branches.ts';
import { dirname } from 'node:path/posix';

const { refused } = deskServerWords;

/** Says why a request must not be carried out; undefined if the request is allowed. */
export async function findRefusal(
  git: Git,
  { action, params }: DeskRequest,
): Promise<string | undefined> {
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
  // The page sends a save again if the answer to the first one never arrived.
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
 * Whether a path on a branch is a symbolic link, or leads through one. The desk’s work tree contains
 * each link as a file with the link’s target, so a save would turn a text into the target of a
 * link.
 */
async function leadsThroughLink(
  git: Git,
  branch: string,
  paths: readonly string[],
): Promise<boolean> {
  const all = new Set(paths.flatMap(withParents));
  const entries = await outputParts(git('ls-tree', '-z', '--full-tree', branch, '--', ...all));
  // Asked for a folder and for a path inside it, git lists everything in the folder.
  return entries.some((entry) => {
    const [, path = ''] = entry.split('\t');
    return entry.startsWith('120000 ') && all.has(path);
  });
}

/** Returns a path and the paths of all folders that it leads through. */
function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' || parent === path ? [path] : [path, ...withParents(parent)];
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
