import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localBranch } from '../desk-settings/desk-backend.ts';
import { gitIn, succeeds, trimmedOutput, type Git } from '../runtime/git.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import type { ContentRepository } from './content-repository.ts';

const { closed } = deskServerWords;

/**
 * The key in git’s configuration for the branch from which the desk began its own branch. The key
 * exists only if the desk has made its branch.
 */
export const followedBranchKey = `branch.${localBranch}.follows`;

const deskRef = `refs/heads/${localBranch}`;

/**
 * Opens the work tree in which decap-server checks out drafts, on the branch that the desk
 * publishes to. Creates the work tree and the branch if they do not exist. The person’s own work
 * tree, index and branches stay as they are.
 *
 * @param folder where the work tree lies
 * @param env the environment of the desk’s own git
 * @returns git in the work tree
 * @throws Error that says why the work tree cannot be opened, and what to do
 */
export async function openDeskWorkTree(
  repository: ContentRepository,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Git> {
  const git = gitIn(repository.folder, env);
  await assertNamesFree(git);
  await ensureDeskBranch(git);
  await assertNotCheckedOut(git, folder);
  if (!(await isWorkTreeOf(repository, folder, env))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    await git('worktree', 'add', '--force', '--quiet', folder, localBranch);
  }
  const workTreeGit = gitIn(folder, env);
  await restoreWorkTree(workTreeGit);
  return workTreeGit;
}

/**
 * Restores the work tree to the last commit of the desk’s branch. Discards the unfinished changes
 * of a killed server. No editor was told that these changes were saved.
 */
export async function restoreWorkTree(git: Git): Promise<void> {
  await deleteFromGitFolder(git, [...locks, 'rebase-merge', 'rebase-apply']);
  await git('checkout', '--force', '--quiet', localBranch, '--');
  await git('clean', '-ffdxq');
}

/** The locks of a work tree. Only the desk uses this one, so a lock is of a git that was killed. */
const locks = ['index.lock', 'HEAD.lock'];

/**
 * Deletes the locks that a killed git has left in the work tree, since they would refuse a write.
 *
 * @throws GitFailure if git does not work in the repository at all
 */
export async function deleteLocks(git: Git): Promise<void> {
  await deleteFromGitFolder(git, locks);
}

async function deleteFromGitFolder(git: Git, names: readonly string[]): Promise<void> {
  const gitFolder = (await git('rev-parse', '--absolute-git-dir')).trim();
  for (const name of names) rmSync(join(gitFolder, name), { recursive: true, force: true });
}

async function assertNamesFree(git: Git): Promise<void> {
  if (await succeeds(git('rev-parse', '--verify', '--quiet', 'refs/heads/cms'))) {
    throw new Error(closed.branchBlocksDrafts);
  }
  if (await succeeds(git('rev-parse', '--verify', '--quiet', `HEAD:${localBranch}`))) {
    throw new Error(closed.fileBlocksBranch(localBranch));
  }
}

async function ensureDeskBranch(git: Git): Promise<void> {
  const exists = await succeeds(git('rev-parse', '--verify', '--quiet', deskRef));
  const isOurs = (await trimmedOutput(git('config', '--local', followedBranchKey))) !== undefined;
  if (exists && !isOurs) throw new Error(closed.branchTaken(localBranch));
  if (exists) return;
  // The key is written first. A branch without the key would look like somebody else’s.
  await git('config', '--local', followedBranchKey, await currentBranch(git));
  await git('branch', '--no-track', localBranch, 'HEAD');
}

/** Returns the branch that a work tree is on; empty if the work tree is on no branch. */
export async function currentBranch(git: Git): Promise<string> {
  return (await trimmedOutput(git('symbolic-ref', '--quiet', '--short', 'HEAD'))) ?? '';
}

async function isWorkTreeOf(
  { gitFolder }: ContentRepository,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (!existsSync(join(folder, '.git'))) return false;
  const options = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
  return (await trimmedOutput(gitIn(folder, env)(...options))) === gitFolder;
}

/**
 * Makes sure that no other work tree has the desk’s branch checked out, because each commit of the
 * desk would make that work tree look changed. Removes work trees of the desk whose folders no
 * longer exist.
 */
async function assertNotCheckedOut(git: Git, folder: string): Promise<void> {
  for (const { path, branch } of await listWorkTrees(git)) {
    const isOfDesk = branch === deskRef || branch.startsWith('refs/heads/cms/');
    if (!isOfDesk || path === folder) continue;
    if (!existsSync(path)) {
      await git('worktree', 'remove', '--force', '--force', path);
    } else if (branch === deskRef) {
      throw new Error(closed.branchCheckedOut(localBranch, path));
    }
  }
}

async function listWorkTrees(git: Git): Promise<{ path: string; branch: string }[]> {
  const listed = (await git('worktree', 'list', '--porcelain')).split('\n\n').filter(Boolean);
  return listed.map((entry) => ({
    path: /^worktree (.*)$/m.exec(entry)?.[1] ?? '',
    branch: /^branch (.*)$/m.exec(entry)?.[1] ?? '',
  }));
}
