import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from '../git.ts';
import { askOnce, findCommit, mainBranch, pusherVariable, tryGit } from './bare-repository.ts';

/** Who makes a commit. */
export interface CommitAuthor {
  name: string;
  email: string;
}

/** A file that a commit writes, or deletes where there is no content. */
export interface FileChange {
  path: string;
  content: Buffer | undefined;
}

/** A new commit on a branch. */
export interface NewCommit {
  branch: string;
  /** The commit that it is based on. */
  parent: string;
  message: string;
  author: CommitAuthor;
  changes: readonly FileChange[];
}

/** Writes a commit to a branch, without a work tree. Returns its id. */
export function writeCommit(bare: string, commit: NewCommit): string {
  const { branch, parent, changes } = commit;
  const files = changes.map(({ path, content }) => ({
    path,
    id: content && writeBlob(bare, content),
  }));
  const id = commitTree(bare, writeTree(bare, parent, files), [parent], commit);
  git(bare, 'update-ref', `refs/heads/${branch}`, id);
  return id;
}

/** Writes the contents of a file. Returns their id. */
function writeBlob(bare: string, input: Buffer): string {
  return runGit(bare, ['hash-object', '-w', '--stdin'], { input });
}

/**
 * Writes the tree of a commit with other files. Returns its id.
 *
 * @param files the files that differ, with the ids of their contents; no id deletes a file
 */
export function writeTree(
  bare: string,
  parent: string,
  files: readonly { path: string; id: string | undefined }[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-index-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    runGit(bare, ['read-tree', parent], { env });
    const lines = files.map(({ path, id }) =>
      id === undefined ? `0 ${'0'.repeat(40)}\t${path}` : `100644 ${id}\t${path}`,
    );
    runGit(bare, ['update-index', '--index-info'], { env, input: `${lines.join('\n')}\n` });
    return runGit(bare, ['write-tree'], { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Joins a branch with the main branch.
 *
 * @returns the tree of both; undefined if they conflict
 */
export function mergeTree(bare: string, commit: string): string | undefined {
  const main = findCommit(bare, mainBranch) ?? '';
  return askOnce(bare, ['merge-tree', '--write-tree', main, commit])?.toString().trim();
}

/** Puts all changes of a branch upon the main branch, as one commit. False if they conflict. */
export function rebaseBranch(bare: string, branch: string): boolean {
  const head = findCommit(bare, branch)!;
  const isUpToDate = tryGit(bare, ['merge-base', '--is-ancestor', mainBranch, head]) !== undefined;
  if (isUpToDate) return true;
  const tree = mergeTree(bare, head);
  if (tree === undefined) return false;
  const [name = '', email = '', message = ''] = git(bare, 'log', '-1', '--format=%an%n%ae%n%s', head).split('\n'); // prettier-ignore
  const id = commitTree(bare, tree, [findCommit(bare, mainBranch)!], {
    message,
    author: { name, email },
  });
  git(bare, 'update-ref', `refs/heads/${branch}`, id);
  return true;
}

/** Merges a branch into the main branch, as the host itself. False if they conflict. */
export function mergeIntoMain(
  bare: string,
  branch: string,
  words: { message: string; author: CommitAuthor },
): boolean {
  const head = findCommit(bare, branch)!;
  const tree = mergeTree(bare, head);
  if (tree === undefined) return false;
  const id = commitTree(bare, tree, [findCommit(bare, mainBranch)!, head], words);
  // The push runs the hook, as every other change of the main branch does.
  const push = ['push', '--quiet', '.', `${id}:refs/heads/${mainBranch}`];
  return tryGit(bare, push, { env: { [pusherVariable]: 'host' } }) !== undefined;
}

/** Writes a commit of a tree. Returns its id. */
export function commitTree(
  bare: string,
  tree: string,
  parents: readonly string[],
  { message, author }: { message: string; author: CommitAuthor },
): string {
  const args = ['commit-tree', tree, ...parents.flatMap((id) => ['-p', id]), '-m', message];
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
  };
  return runGit(bare, args, { env });
}

function runGit(
  bare: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string | Buffer },
): string {
  const printed = tryGit(bare, args, options);
  if (!printed) throw new Error(`git ${args.join(' ')} failed.`);
  return printed.toString().trim();
}
