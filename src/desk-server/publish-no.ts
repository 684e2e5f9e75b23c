import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localBranch } from '../desk-settings/desk-backend.ts';
import { isNoToStory } from '../review/check-approval.ts';
import type { Git } from '../runtime/git.ts';
import { hasDraft, listDraftPaths, repairDraft, toDraftBranch } from './draft-branches.ts';
import { extractNo } from './extract-no.ts';
import { readDraftState, undoWrite } from './undo-write.ts';

/** The path of a story's file, with the content folder before it. */
const storyFile = /(?:^|\/)(stories\/[^/]+\/[^/]+\/index\.mdx)$/;

/** A draft that was just saved. */
interface SavedStory {
  collection: string;
  slug: string;
  /** The path of the story's file in the repository. */
  path: string;
}

/** What a save has published automatically: all of the draft, its no alone, or nothing. */
export type PublishedNo = 'all' | 'no' | undefined;

/**
 * Publishes the no in a draft that was just saved, so that nothing holds it up. What else the draft
 * changes stays a draft. If the no cannot be published, the draft stays as it was saved.
 *
 * @param git git in the work tree of the desk
 */
export async function publishNo(git: Git, story: SavedStory): Promise<PublishedNo> {
  const branch = toDraftBranch(story.collection, story.slug);
  const saved = await readDraftState(git, branch);
  try {
    const no = await findNo(git, branch, story.path);
    if (no === undefined) return undefined;
    await commitToDesk(git, story.path, no);
    await putOnTop(git, branch);
    await repairDraft(git, branch);
    return (await hasDraft(git, branch)) ? 'no' : 'all';
  } catch {
    await undoWrite(git, saved);
    return undefined;
  }
}

/** Returns the published text of a story with the no of its draft; undefined if there is none. */
async function findNo(git: Git, branch: string, path: string): Promise<string | undefined> {
  const [, file] = storyFile.exec(path) ?? [];
  const before = await readText(git, localBranch, path);
  const after = await readText(git, branch, path);
  if (file === undefined || before === undefined || after === undefined) return undefined;
  const isNo = (text: string) => isNoToStory(file, { before: () => before, after: () => text });
  const changed = await listDraftPaths(git, branch);
  if (changed.every((each) => each === path) && isNo(after)) return after;
  const no = extractNo(before, after);
  return no !== undefined && isNo(no) ? no : undefined;
}

async function commitToDesk(git: Git, path: string, text: string): Promise<void> {
  const folder = (await git('rev-parse', '--show-toplevel')).trim();
  writeFileSync(join(folder, path), text);
  await git('add', '--', `:(literal)${path}`);
  // The message says neither whose no it is nor to what.
  await git('commit', '--quiet', '--no-verify', '--message', 'A no, published by itself');
}

/** Puts a draft on top of the published branch. A save has put it on top of the commit before. */
async function putOnTop(git: Git, branch: string): Promise<void> {
  const tree = `${branch}^{tree}`;
  const message = ['-m', 'What else the draft changes'];
  const commit = (await git('commit-tree', tree, '-p', localBranch, ...message)).trim();
  await git('update-ref', `refs/heads/${branch}`, commit);
}

async function readText(git: Git, branch: string, path: string): Promise<string | undefined> {
  return git('cat-file', 'blob', `${branch}:${path}`).catch(() => undefined);
}
