import { execFileSync } from 'node:child_process';
import { environment } from './run.ts';

/** git as a person would have it who has set up nothing of their own. */
export const bareGit: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** Runs git in a folder and gives back what it printed, trimmed. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: bareGit,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Commits all that lies in a folder, by somebody. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, '-c', 'user.name=Somebody', '-c', 'user.email=somebody@home.example', 'commit', '--quiet', '--allow-empty', '-m', message); // prettier-ignore
}

/** Makes a folder a repository on the branch `main`, and commits what lies there. */
export function beginRepository(folder: string): void {
  git(folder, 'init', '--quiet', '--template=', '--initial-branch=main');
  commitAll(folder, 'Begin');
}
