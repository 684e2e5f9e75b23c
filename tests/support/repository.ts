import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { git } from './git.ts';

/** A git repository for a test. */
export interface Repository {
  git: (...args: string[]) => string;
  /** Replaces the first match of a text in a file. The test fails if there is no match. */
  edit: (file: string, from: string, to: string) => void;
  /** Commits everything and returns the id of the commit. */
  commit: (message: string) => string;
  /** Lets git see which files of a copied folder are unchanged. */
  refresh: () => void;
}

/** Makes a function that runs git in a folder under an invented author. */
export function gitIn(folder: string): Repository['git'] {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
  return (...args) => git(folder, ...author, ...args);
}

/** Creates a repository in a folder, on the branch `main`, and commits its files. */
export function makeRepository(folder: string): Repository {
  const repository = openRepository(folder);
  repository.git('init', '--quiet', '--template=', '--initial-branch=main');
  repository.commit('As it was');
  return repository;
}

/**
 * Copies a folder with its repository, which is faster than creating another repository. git takes
 * each file of the copy for changed until `refresh` was called, and a sparse checkout keeps it.
 */
export function copyRepository(from: string, to: string): Repository {
  cpSync(from, to, { recursive: true });
  return openRepository(to);
}

/**
 * Reads the commit that is checked out, because starting git takes longer. Returns undefined if it is
 * not in the usual files.
 */
function readHead(folder: string): string | undefined {
  try {
    const readText = (name: string) => readFileSync(join(folder, '.git', name), 'utf8').trim();
    const head = readText('HEAD');
    return head.startsWith('ref: ') ? readText(head.slice('ref: '.length)) : head;
  } catch {
    return undefined;
  }
}

function openRepository(folder: string): Repository {
  const runGit = gitIn(folder);
  const commit = (message: string) => {
    runGit('add', '--all');
    runGit('commit', '--quiet', '--message', message);
    return readHead(folder) ?? runGit('rev-parse', 'HEAD');
  };
  const edit = (file: string, from: string, to: string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    expect(before).toContain(from);
    writeFileSync(join(folder, file), before.replace(from, to));
  };
  const refresh = () => void runGit('update-index', '--refresh');
  return { git: runGit, edit, commit, refresh };
}
