import { execFileSync } from 'node:child_process';

/** A content folder's repository, and what it held at a commit. */
export interface Since {
  git: (...args: string[]) => string;
  /** The content folder's path in its repository, ending in a slash; empty where it is the whole of it. */
  prefix: string;
  commit: string;
  /** A file's text at the commit, by its path in the content folder. */
  before: (path: string) => string | undefined;
}

/**
 * Finds the repository a content folder lies in, and a commit there.
 *
 * @throws Error where the folder is in no git repository, or the commit is unknown
 */
export function since(contentDir: string, ref: string): Since {
  const git = gitIn(contentDir);
  const prefix = git('rev-parse', '--show-prefix').trim();
  const commit = git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).trim();
  const before = (path: string) => {
    try {
      return git('show', `${commit}:${prefix}${path}`);
    } catch {
      return undefined;
    }
  };
  return { git, prefix, commit, before };
}

/** A folder's path in its repository, ending in a slash; undefined where it is in none. */
export function pathInRepository(folder: string): string | undefined {
  try {
    return gitIn(folder)('rev-parse', '--show-prefix').trim();
  } catch {
    return undefined;
  }
}

/** What git ends with a zero byte each, since a path may hold any other. */
export function nulls(text: string): string[] {
  return text.split('\0').filter(Boolean);
}

function gitIn(folder: string) {
  return (...args: string[]): string => {
    try {
      return execFileSync('git', ['-C', folder, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64 * 1024 * 1024,
      });
    } catch {
      throw new Error(
        'git cannot tell what changed: the content folder is in no repository, or the commit is unknown. Name a commit or branch that git knows after --changed.',
      );
    }
  };
}
