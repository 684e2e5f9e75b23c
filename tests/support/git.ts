import { execFileSync } from 'node:child_process';
import { environment } from './run.ts';

/**
 * An environment in which git ignores the settings of the user and of the system. Commits start no
 * maintenance and do not wait for the disk, because no test needs either.
 */
export const bareGit: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'core.fsync',
  GIT_CONFIG_VALUE_1: 'none',
};

/** Runs git in a folder and returns what it printed, trimmed. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: bareGit,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Commits everything in a folder under an invented author. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=Somebody', '-c', 'user.email=somebody@home.example', 'commit', '--quiet', '--allow-empty', '-m', message); // prettier-ignore
}

/** Creates a repository in a folder, on the branch `main`, and commits everything in it. */
export function beginRepository(folder: string): void {
  git(folder, 'init', '--quiet', '--template=', '--initial-branch=main');
  commitAll(folder, 'Begin');
}
