import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { outputLines, trimmedOutput } from '../../runtime/git.ts';
import { writeAtomically } from '../../runtime/write-files.ts';
import type { RemovalRepository } from './removal-repository.ts';

/** The branch that a person will return to, if their work tree is on no branch now. */
export interface ReturnBranch {
  /** The full name, such as `refs/heads/main`. */
  ref: string;
  /**
   * The file in which an unfinished rebase stores the commit of the branch. An abort sets the
   * branch to that commit, and the end of the rebase expects the branch there.
   */
  rebaseFile?: string;
}

/**
 * Finds the branch that a person will return to. This is the branch of an unfinished rebase, the
 * branch on which a bisection began, or the last branch that was checked out here.
 *
 * @returns undefined if there is no such branch, or another work tree has checked it out
 */
export async function findReturnBranch(
  repository: RemovalRepository,
): Promise<ReturnBranch | undefined> {
  const branch =
    (await findRebasedBranch(repository)) ??
    toBranch(await findBisectedBranch(repository)) ??
    toBranch(await findLastBranch(repository));
  if (!branch?.ref.startsWith('refs/heads/')) return undefined;
  // A commit would make the other work tree look changed. The next commit there would then undo the
  // removal.
  const workTrees = await outputLines(repository.git('worktree', 'list', '--porcelain'));
  return workTrees.includes(`branch ${branch.ref}`) ? undefined : branch;
}

/**
 * Records the new commit of the branch in the files of an unfinished rebase. The new commit then
 * survives both the end and the abort of the rebase.
 *
 * @returns whether the commit survives the rebase
 */
export function moveRebasedBranch(
  { rebaseFile }: ReturnBranch,
  before: string,
  after: string,
): boolean {
  if (rebaseFile === undefined) return true;
  const remembered = readIfExists(rebaseFile)?.trim();
  if (remembered === after) return true;
  if (remembered !== before) return false;
  writeAtomically(rebaseFile, `${after}\n`);
  return true;
}

/** Finds the branch of an unfinished rebase. Returns an empty name if the rebase has no branch. */
async function findRebasedBranch(repository: RemovalRepository): Promise<ReturnBranch | undefined> {
  for (const folder of ['rebase-merge', 'rebase-apply']) {
    const headName = readIfExists(await gitPath(repository, `${folder}/head-name`))?.trim();
    if (headName === undefined) continue;
    return { ref: headName, rebaseFile: await gitPath(repository, `${folder}/orig-head`) };
  }
  return undefined;
}

async function findBisectedBranch(repository: RemovalRepository): Promise<string | undefined> {
  const start = readIfExists(await gitPath(repository, 'BISECT_START'))?.trim();
  return start === undefined ? undefined : findFullName(repository, start);
}

function findLastBranch(repository: RemovalRepository): Promise<string | undefined> {
  return findFullName(repository, '@{-1}');
}

/**
 * Resolves to the full name of a branch. Resolves to an empty name or undefined if there is no such
 * branch.
 */
function findFullName({ git }: RemovalRepository, name: string): Promise<string | undefined> {
  return trimmedOutput(git('rev-parse', '--verify', '--quiet', '--symbolic-full-name', name));
}

function toBranch(ref: string | undefined): ReturnBranch | undefined {
  return ref === undefined ? undefined : { ref };
}

/** Returns the path of one of git’s files for this work tree. */
async function gitPath({ git, folder }: RemovalRepository, file: string): Promise<string> {
  return resolve(folder, (await git('rev-parse', '--git-path', file)).replace(/\n$/, ''));
}

function readIfExists(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
