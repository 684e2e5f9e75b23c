import { localBranch } from '../desk-settings/desk-backend.ts';
import { isDraft } from './drafts.ts';
import type { Git, GitFailure } from '../runtime/git.ts';
import { currentBranch } from './work-tree.ts';

/** What came of a merge. */
export interface Merged {
  tree: string;
  /** Files of which each side has a version of its own. */
  conflicts: string[];
}

/** Merges the person's content with what the desk has published, as git merges branches, touching neither. */
export async function mergeWithDesk(git: Git, byHand: string): Promise<Merged> {
  const options = ['--allow-unrelated-histories', '--no-messages', '--name-only', '-z'];
  const asked = git('merge-tree', '--write-tree', ...options, await desksSide(git), byHand);
  const [tree = '', ...conflicts] = (await asked.catch(withConflicts)).split('\0').filter(Boolean);
  return { tree, conflicts: [...new Set(conflicts)].toSorted() };
}

/** What git printed where there are conflicts; it ends with 1 then, and with more where it failed. */
function withConflicts(cause: unknown): string {
  const { code, stdout } = cause as GitFailure;
  if (code === 1) return stdout;
  throw cause;
}

/**
 * What the person's content is merged with. Where they have a draft's branch checked out, it is put
 * on top of theirs, so that only what they have not committed is theirs, and the draft is not shown.
 */
async function desksSide(git: Git): Promise<string> {
  if (!isDraft(await currentBranch(git))) return localBranch;
  const tree = `${localBranch}^{tree}`;
  return (await git('commit-tree', tree, '-p', 'HEAD', '-m', 'From the desk')).trim();
}
