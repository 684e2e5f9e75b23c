import { deskGitEnvironment, withDeskAuthor } from '../../desk-server/git-environment.ts';
import { failureReason, gitIn, succeeds, trimmedOutput, type Git } from '../../runtime/git.ts';
import { personGitEnvironment } from '../../runtime/person-git-environment.ts';
import { findRepositoryFolder } from '../../runtime/repository-folder.ts';

/** The repository in which a removal is committed. */
export interface RemovalRepository {
  /** The top folder of the work tree. */
  folder: string;
  /**
   * The path of the content folder in the repository, ending in a slash; empty if both are the same
   * folder.
   */
  prefix: string;
  /** The environment of git: the person’s environment, with the settings of the desk. */
  env: NodeJS.ProcessEnv;
  /** Runs git in `folder`. */
  git: Git;
  /** The rule that makes git ignore the removal, as `<file>:<line>:<pattern>`. */
  ignoredBy: string | undefined;
  /** The repository that contains this one as a submodule. */
  outerFolder: string | undefined;
}

/** Why there is no repository to commit in. */
export interface NoRepository {
  reason: 'no-repository' | 'ignored' | 'unavailable';
  /** The reason, in one line of git’s output, if git failed. */
  gitMessage?: string;
}

/**
 * Opens the repository that the content folder is stored in.
 *
 * @param file the path of the removal within the content folder
 * @param env the environment of this process
 */
export async function openRemovalRepository(
  contentDir: string,
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<RemovalRepository | NoRepository> {
  const personEnv = personGitEnvironment(env);
  const git = gitIn(contentDir, personEnv);
  let folder: string;
  try {
    folder = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
  } catch (cause) {
    if (findRepositoryFolder(contentDir) === undefined) return { reason: 'no-repository' };
    return { reason: 'unavailable', gitMessage: failureReason(cause) };
  }
  const ignoredBy = await findIgnoreRule(git, file);
  if (ignoredBy !== undefined && !(await isContentOfRepository(git))) return { reason: 'ignored' };
  const outer = await trimmedOutput(git('rev-parse', '--show-superproject-working-tree'));
  const deskEnv = await deskGitEnvironment(personEnv, contentDir);
  const ownEnv = { ...deskEnv, GIT_LITERAL_PATHSPECS: '1' };
  return {
    folder,
    prefix: (await git('rev-parse', '--show-prefix')).replace(/\n$/, ''),
    env: ownEnv,
    git: gitIn(folder, ownEnv),
    ignoredBy,
    outerFolder: outer === '' ? undefined : outer,
  };
}

/** Returns the same repository with the desk as the author of commits. */
export function withDeskAsAuthor(repository: RemovalRepository): RemovalRepository {
  const env = withDeskAuthor(repository.env);
  return { ...repository, env, git: gitIn(repository.folder, env) };
}

async function findIgnoreRule(git: Git, file: string): Promise<string | undefined> {
  if (!(await succeeds(git('check-ignore', '--no-index', '--quiet', '--', file)))) return undefined;
  const rule = await trimmedOutput(git('check-ignore', '--no-index', '--verbose', '--', file));
  return rule?.split('\t')[0] ?? '';
}

/**
 * Whether the repository stores the content folder. A repository may ignore a content folder that
 * another repository stores. The ids of its stories must then not get into the first repository.
 */
async function isContentOfRepository(git: Git): Promise<boolean> {
  if ((await trimmedOutput(git('ls-files', '--', '.'))) !== '') return true;
  return !(await succeeds(git('check-ignore', '--no-index', '--quiet', '--', 'stories')));
}
