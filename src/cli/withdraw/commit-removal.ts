import { deskGitEnvironment, personGitEnvironment } from '../../desk-server/git-environment.ts';
import {
  gitIn,
  outputParts,
  succeeds,
  trimmedOutput,
  type Git,
  type GitFailure,
} from '../../runtime/git.ts';
import { kinds } from '../../story/vocabulary.ts';
import type { RecordedRemoval } from './record-removal.ts';

/** The result of the commit. */
export type CommitResult =
  /**
   * `commit` is the short id of the commit; `branch` is empty where the work tree is on no branch.
   */
  | { commit: string; branch: string }
  | {
      commit: undefined;
      /** Why there is no commit. */
      reason: 'unchanged' | 'no-repository' | 'ignored' | 'refused';
      /** The first line of git’s error, where git refused. */
      gitMessage?: string;
    };

/**
 * Commits a removal and the deletion of its story, and no other changed or staged file. The message
 * contains only the id, because git’s history is permanent. Skips hooks and signatures, because
 * nothing may hold up a removal.
 *
 * @param env the environment of this process
 */
export async function commitRemoval(
  contentDir: string,
  id: string,
  { file, storyPlaces, isDeleted }: RecordedRemoval,
  env: NodeJS.ProcessEnv,
): Promise<CommitResult> {
  const personEnv = personGitEnvironment(env);
  const contentGit = gitIn(contentDir, personEnv);
  const top = await trimmedOutput(contentGit('rev-parse', '--show-toplevel'));
  if (top === undefined || top === '') return { commit: undefined, reason: 'no-repository' };
  if (await succeeds(contentGit('check-ignore', '--quiet', '--', file))) {
    return { commit: undefined, reason: 'ignored' };
  }
  const prefix = (await contentGit('rev-parse', '--show-prefix')).trim();
  const deskEnv = await deskGitEnvironment(personEnv, contentDir);
  const git = gitIn(top, { ...deskEnv, GIT_LITERAL_PATHSPECS: '1' });
  // An earlier run may have deleted the folder without a commit, so every possible place is
  // included.
  const places = isDeleted ? [...storyPlaces, ...kinds.map((kind) => `stories/${kind}/${id}`)] : [];
  const deleted = [...new Set(places)].map((place) => prefix + place);
  try {
    return await commitPaths(git, prefix + file, deleted, id);
  } catch (cause) {
    const { stderr } = cause as GitFailure;
    const gitMessage = stderr.trim().split('\n')[0] ?? '';
    return { commit: undefined, reason: 'refused', gitMessage };
  }
}

async function commitPaths(
  git: Git,
  file: string,
  deleted: string[],
  id: string,
): Promise<CommitResult> {
  await git('add', '--', file);
  if (deleted.length > 0) {
    await git('rm', '-r', '--cached', '--force', '--quiet', '--ignore-unmatch', '--', ...deleted);
  }
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=no'];
  const changed = await outputParts(git('status', ...options, '--', file, ...deleted));
  if (changed.length === 0) return { commit: undefined, reason: 'unchanged' };
  const paths = changed.map((line) => line.slice('XY '.length));
  await git('commit', '--quiet', '--only', '--message', `A no: ${id}`, '--', ...paths);
  return {
    commit: (await git('rev-parse', '--short', 'HEAD')).trim(),
    branch: (await trimmedOutput(git('symbolic-ref', '--quiet', '--short', 'HEAD'))) ?? '',
  };
}
