import { deskEnvironment, plainEnvironment } from '../../desk-server/environment.ts';
import { answerOf, gitIn, nullsOf, saysYes, type Git, type GitFailure } from '../../runtime/git.ts';
import { kinds } from '../../story/vocabulary.ts';
import type { TakenDown } from './take-down.ts';

/** What became of the commit. */
export type Committed =
  /** Where it lies; the branch is empty where the work tree is on none. */
  | { commit: string; branch: string }
  /** Why there is none: nothing changed, nothing to commit to, or git's own words. */
  | {
      commit: undefined;
      why: 'unchanged' | 'no-repository' | 'ignored' | 'refused';
      said?: string;
    };

/**
 * Commits a removal and the story it takes away, and nothing else, whatever else has been changed or
 * staged. The message tells nothing, since it stays in the history for good. What the repository asks
 * of commits elsewhere is not asked of this one: nothing may hold a no up.
 *
 * @param env the environment git is started in
 */
export async function commitNo(
  contentDir: string,
  id: string,
  { file, places, isDeleted }: TakenDown,
  env: NodeJS.ProcessEnv,
): Promise<Committed> {
  const plain = plainEnvironment(env);
  const inContent = gitIn(contentDir, plain);
  const top = await answerOf(inContent('rev-parse', '--show-toplevel'));
  if (top === undefined || top === '') return { commit: undefined, why: 'no-repository' };
  if (await saysYes(inContent('check-ignore', '--quiet', '--', file))) {
    return { commit: undefined, why: 'ignored' };
  }
  const prefix = (await inContent('rev-parse', '--show-prefix')).trim();
  const literal = { GIT_LITERAL_PATHSPECS: '1' };
  const git = gitIn(top, { ...(await deskEnvironment(plain, contentDir)), ...literal });
  // Where an earlier run deleted the folder and committed nothing, this one finds it gone.
  const deleted = isDeleted ? [...places, ...kinds.map((kind) => `stories/${kind}/${id}`)] : [];
  try {
    return await commit(
      git,
      prefix + file,
      [...new Set(deleted)].map((place) => prefix + place),
      id,
    );
  } catch (cause) {
    const { stderr } = cause as GitFailure;
    return { commit: undefined, why: 'refused', said: stderr.trim().split('\n')[0] ?? '' };
  }
}

async function commit(git: Git, file: string, deleted: string[], id: string): Promise<Committed> {
  await git('add', '--', file);
  if (deleted.length > 0) {
    await git('rm', '-r', '--cached', '--force', '--quiet', '--ignore-unmatch', '--', ...deleted);
  }
  const changed = await nullsOf(
    git(
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--untracked-files=no',
      '--',
      file,
      ...deleted,
    ),
  );
  if (changed.length === 0) return { commit: undefined, why: 'unchanged' };
  const paths = changed.map((line) => line.slice('XY '.length));
  await git('commit', '--quiet', '--only', '--message', `A no: ${id}`, '--', ...paths);
  return {
    commit: (await git('rev-parse', '--short', 'HEAD')).trim(),
    branch: (await answerOf(git('symbolic-ref', '--quiet', '--short', 'HEAD'))) ?? '',
  };
}
