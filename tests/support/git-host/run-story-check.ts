import { join } from 'node:path';
import { bareGit, git } from '../git.ts';
import { newFolder, runCommand, type CommandResult } from '../run.ts';
import { mainBranch } from './bare-repository.ts';
import { reportCheck, type HostState } from './host-state.ts';

/**
 * Runs the check of a library on a branch, as the jobs in docs/ci do, and reports it to the host.
 * Returns what the check printed.
 */
export function runStoryCheck(host: HostState, branch: string): CommandResult {
  const clone = join(newFolder(), 'clone');
  git(host.bare, 'clone', '--quiet', '--branch', branch, host.bare, clone);
  const base = git(clone, 'merge-base', `origin/${mainBranch}`, 'HEAD');
  const result = runCommand('check', ['--changed', base], {
    ...bareGit,
    CONTENT_DIR: join(clone, 'content'),
  });
  reportCheck(host, branch, result.code === 0 ? 'passed' : 'failed');
  return result;
}
