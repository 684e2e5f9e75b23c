import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareGit, beginRepository, git } from '../git.ts';
import { newFolder } from '../run.ts';

/** The branch that is published. */
export const mainBranch = 'main';

/** A file as a folder of a commit lists it. */
export interface TreeEntry {
  mode: string;
  type: 'blob' | 'tree';
  id: string;
  path: string;
  name: string;
}

/**
 * Runs git in a bare repository.
 *
 * @returns what git printed, as bytes; undefined if git failed
 */
export function tryGit(
  bare: string,
  args: readonly string[],
  { env = {}, input }: { env?: NodeJS.ProcessEnv; input?: string | Buffer } = {},
): Buffer | undefined {
  try {
    return execFileSync('git', args, {
      cwd: bare,
      env: { ...bareGit, ...env },
      maxBuffer: 64 * 1024 * 1024,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
    });
  } catch {
    return undefined;
  }
}

/**
 * Makes the bare repository of a host from a content folder, with a hook that keeps everybody from
 * pushing to the main branch. Only the host itself may, and the account that merges noes.
 *
 * @param fill writes the files of the first commit into a folder
 * @returns the folder of the bare repository
 */
export function makeBareRepository(fill: (folder: string) => void): string {
  const folder = newFolder();
  fill(folder);
  beginRepository(folder);
  const bare = join(newFolder(), 'host.git');
  git(folder, 'clone', '--quiet', '--bare', '--template=', '.', bare);
  git(bare, 'remote', 'remove', 'origin');
  const hook = join(bare, 'hooks/pre-receive');
  mkdirSync(join(bare, 'hooks'), { recursive: true });
  writeFileSync(hook, preReceive);
  chmodSync(hook, 0o755);
  return bare;
}

/** The variable by which the hook learns who pushes. A real host learns it from the login. */
export const pusherVariable = 'HOST_PUSHER';

const preReceive = `#!/bin/sh
while read -r old new ref; do
  [ "$ref" = refs/heads/${mainBranch} ] || continue
  case "$${pusherVariable}" in
    host | noes) ;;
    *)
      echo 'The main branch is protected. Open a merge request.' >&2
      exit 1
      ;;
  esac
done
`;

const answers = new Map<string, Buffer | undefined>();

/** Runs git for something that never changes, because its arguments name commits by their ids. */
export function askOnce(bare: string, args: readonly string[]): Buffer | undefined {
  const key = [bare, ...args].join('\0');
  if (!answers.has(key)) answers.set(key, tryGit(bare, args));
  return answers.get(key);
}

/** Returns the commit of a branch, or of its id; undefined if there is none. */
export function findCommit(bare: string, name: string): string | undefined {
  if (/^[0-9a-f]{40}$/.test(name)) {
    return askOnce(bare, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) && name;
  }
  const ref = join(bare, 'refs/heads', name);
  // Git keeps a branch in a file of its own until it packs its branches.
  if (existsSync(ref) && statSync(ref).isFile()) return readFileSync(ref, 'utf8').trim();
  return tryGit(bare, ['rev-parse', '--verify', '--quiet', `refs/heads/${name}^{commit}`])
    ?.toString()
    .trim();
}

/** Reads a file of a commit; undefined if it is not there. */
export function readBlob(bare: string, commit: string, path: string): Buffer | undefined {
  return askOnce(bare, ['cat-file', 'blob', `${commit}:${path}`]);
}

/** Returns the id of a file of a commit; undefined if it is not there. */
export function findBlob(bare: string, commit: string, path: string): string | undefined {
  return askOnce(bare, ['rev-parse', '--verify', '--quiet', `${commit}:${path}`])
    ?.toString()
    .trim();
}

/** Lists a folder of a commit, an empty path for all of it; undefined if there is no such folder. */
export function listTree(
  bare: string,
  commit: string,
  path: string,
  isRecursive: boolean,
): TreeEntry[] | undefined {
  const recursive = isRecursive ? ['-r', '-t'] : [];
  const printed = askOnce(bare, ['ls-tree', '-z', ...recursive, `${commit}:${path}`]);
  return printed
    ?.toString()
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [head = '', below = ''] = line.split('\t');
      const [mode = '', type, id = ''] = head.split(' ');
      const full = path === '' ? below : `${path}/${below}`;
      return {
        mode,
        type: type === 'tree' ? 'tree' : 'blob',
        id,
        path: full,
        name: full.slice(full.lastIndexOf('/') + 1),
      };
    });
}

/** Lists the branches by name. */
export function listBranches(bare: string): string[] {
  return git(bare, 'for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads')
    .split('\n')
    .filter(Boolean);
}
