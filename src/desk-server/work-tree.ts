import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localBranch } from '../desk-settings/desk-backend.ts';
import { answerOf, gitIn, saysYes, type Git } from '../runtime/git.ts';
import type { Repository } from './repository.ts';

/** Where git remembers which branch the desk's own was begun from; it also says that it is ours. */
export const followsKey = `branch.${localBranch}.follows`;

const ref = `refs/heads/${localBranch}`;

/**
 * Makes the work tree that decap-server checks drafts out in, on the branch the desk publishes to.
 * Nobody's own work tree, index or branch is touched.
 *
 * @param folder where it lies
 * @param env the environment of the desk's own git
 * @returns git in the work tree
 * @throws Error that says what is in the way, and what to do
 */
export async function openWorkTree(
  repository: Repository,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Git> {
  const git = gitIn(repository.folder, env);
  await assertNamesFree(git);
  await ensureBranch(git);
  await clearTheWay(git, folder);
  if (!(await isWorkTreeOf(repository, folder, env))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    await git('worktree', 'add', '--force', '--quiet', folder, localBranch);
  }
  const inTree = gitIn(folder, env);
  await restore(inTree);
  return inTree;
}

/**
 * Puts the work tree back on the desk's branch, as it was committed. What a server that was killed
 * left half done goes; nobody was told that it had been saved.
 */
export async function restore(git: Git): Promise<void> {
  const own = (await git('rev-parse', '--absolute-git-dir')).trim();
  for (const name of ['index.lock', 'HEAD.lock', 'rebase-merge', 'rebase-apply']) {
    rmSync(join(own, name), { recursive: true, force: true });
  }
  await git('checkout', '--force', '--quiet', localBranch, '--');
  await git('clean', '-ffdxq');
}

async function assertNamesFree(git: Git): Promise<void> {
  if (await saysYes(git('rev-parse', '--verify', '--quiet', 'refs/heads/cms'))) {
    throw new Error(
      'There is a branch `cms`, and git can then have no drafts in `cms/…`. Rename it (git branch -m cms another-name), then start again.',
    );
  }
  if (await saysYes(git('rev-parse', '--verify', '--quiet', `HEAD:${localBranch}`))) {
    throw new Error(
      `The repository holds a file or folder \`${localBranch}\`, which git would mistake for the desk's branch. Rename it, then start again.`,
    );
  }
}

async function ensureBranch(git: Git): Promise<void> {
  const exists = await saysYes(git('rev-parse', '--verify', '--quiet', ref));
  const isOurs = (await answerOf(git('config', '--local', followsKey))) !== undefined;
  if (exists && !isOurs) {
    throw new Error(
      `There is a branch \`${localBranch}\` that the desk did not make. Rename it (git branch -m ${localBranch} another-name), then start again.`,
    );
  }
  if (exists) return;
  await git('branch', '--no-track', localBranch, 'HEAD');
  await git('config', '--local', followsKey, await currentBranch(git));
}

/** The branch a work tree is on; empty where it is on none. */
export async function currentBranch(git: Git): Promise<string> {
  return (await answerOf(git('symbolic-ref', '--quiet', '--short', 'HEAD'))) ?? '';
}

async function isWorkTreeOf(
  { gitFolder }: Repository,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (!existsSync(join(folder, '.git'))) return false;
  const asked = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
  return (await answerOf(gitIn(folder, env)(...asked))) === gitFolder;
}

/** Nobody else may have the desk's branch checked out: each commit would turn their work tree around. */
async function clearTheWay(git: Git, folder: string): Promise<void> {
  for (const { path, branch } of await workTrees(git)) {
    const isOfTheDesk = branch === ref || branch.startsWith('refs/heads/cms/');
    if (!isOfTheDesk || path === folder) continue;
    if (!existsSync(path)) {
      await git('worktree', 'remove', '--force', '--force', path);
    } else if (branch === ref) {
      throw new Error(
        `The branch \`${localBranch}\` is checked out in ${path}, and the desk cannot publish to it there. Switch that folder to another branch, then start again.`,
      );
    }
  }
}

async function workTrees(git: Git): Promise<{ path: string; branch: string }[]> {
  const listed = (await git('worktree', 'list', '--porcelain')).split('\n\n').filter(Boolean);
  return listed.map((entry) => ({
    path: /^worktree (.*)$/m.exec(entry)?.[1] ?? '',
    branch: /^branch (.*)$/m.exec(entry)?.[1] ?? '',
  }));
}
