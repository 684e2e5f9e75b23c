import {
  gitIn,
  outputLines,
  succeeds,
  trimmedOutput,
  type Git,
  type GitFailure,
} from '../runtime/git.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';

const { closed } = deskServerWords;

/** The repository that contains the content folder. The desk works on it. */
export interface ContentRepository {
  /** The top folder of the work tree that the content folder lies in. */
  folder: string;
  /** The path of the content folder within `folder`; empty if both are the same. */
  contentPath: string;
  /** The folder of git’s own files. */
  gitFolder: string;
}

/** The oldest version of git that can merge without a work tree: major and minor. */
const oldestGit = [2, 38] as const;

/**
 * Finds the repository that contains the content folder.
 *
 * @throws Error that says why the desk cannot work there, and what to do
 */
export async function findContentRepository(
  contentDir: string,
  env: NodeJS.ProcessEnv,
): Promise<ContentRepository> {
  const git = gitIn(contentDir, env);
  await assertGitVersion(git);
  const [folder = '', gitFolder = '', prefix = ''] = await readFolders(git);
  const repository = { folder, gitFolder, contentPath: prefix.replace(/\/$/, '') };
  await assertCommitted(git, repository);
  return repository;
}

async function assertGitVersion(git: Git): Promise<void> {
  const printed = await trimmedOutput(git('--version'));
  if (printed === undefined) throw new Error(closed.noGit);
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(printed)?.[0] ?? '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestGit;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Error(closed.oldGit(oldestGit.join('.'), printed));
  }
}

/** Reads the top folder, git’s folder and the path of the content folder. */
async function readFolders(git: Git): Promise<string[]> {
  try {
    const options = ['--show-toplevel', '--path-format=absolute', '--git-common-dir'];
    return (await git('rev-parse', ...options, '--show-prefix')).split('\n');
  } catch (cause) {
    const { stderr } = cause as GitFailure;
    throw new Error(
      stderr.includes('not a git repository')
        ? closed.noRepository
        : closed.gitFails(stderr.split('\n')[0] ?? ''),
      { cause },
    );
  }
}

/**
 * Checks that the content is committed, because the desk begins from a commit. A commit does not
 * contain the files of a nested repository.
 */
async function assertCommitted(git: Git, { contentPath }: ContentRepository): Promise<void> {
  if (!(await succeeds(git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')))) {
    throw new Error(closed.noCommit);
  }
  if (!(await succeeds(git('rev-parse', '--verify', '--quiet', `HEAD:${contentPath}`)))) {
    throw new Error(closed.contentNotCommitted);
  }
  const entries = await outputLines(git('ls-files', '--stage', '--', '.'));
  if (entries.some((entry) => entry.startsWith('160000 '))) {
    throw new Error(closed.repositoryInContent);
  }
}
