import { execFileSync } from 'node:child_process';
import { environment } from './run.ts';

/** An environment in which git ignores the settings of the user and of the system. */
export const bareGit: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
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
