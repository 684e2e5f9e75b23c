import { answerOf, gitIn, linesOf, saysYes, type Git, type GitFailure } from '../runtime/git.ts';

/** The repository that the desk works on: the one that holds the content folder. */
export interface Repository {
  /** The top folder of the work tree that the content folder lies in. */
  folder: string;
  /** The content folder within it; empty where it is all of it. */
  contentPath: string;
  /** Where git keeps its own files. */
  gitFolder: string;
}

/** The oldest git that can merge without a work tree. */
const oldestGit = [2, 38] as const;

/**
 * Finds the repository that holds the content folder.
 *
 * @throws Error that says why the desk cannot work there, and what to do
 */
export async function findRepository(
  contentDir: string,
  env: NodeJS.ProcessEnv,
): Promise<Repository> {
  const git = gitIn(contentDir, env);
  await assertGit(git);
  const [folder = '', gitFolder = '', prefix = ''] = await whereabouts(git);
  const repository = { folder, gitFolder, contentPath: prefix.replace(/\/$/, '') };
  await assertCommitted(git, repository);
  return repository;
}

async function assertGit(git: Git): Promise<void> {
  const printed = await answerOf(git('--version'));
  if (printed === undefined) {
    throw new Error(
      'git is not installed here, and the desk keeps its drafts in git. Install git, then start again.',
    );
  }
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(printed)?.[0] ?? '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestGit;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Error(
      `The desk needs git ${oldestGit.join('.')} or newer, and this is ${printed}. Install a newer git, then start again.`,
    );
  }
}

async function whereabouts(git: Git): Promise<string[]> {
  try {
    const asked = ['--show-toplevel', '--path-format=absolute', '--git-common-dir'];
    return (await git('rev-parse', ...asked, '--show-prefix')).split('\n');
  } catch (cause) {
    const { stderr } = cause as GitFailure;
    throw new Error(
      stderr.includes('not a git repository')
        ? 'The content folder lies in no git repository, and the desk keeps its drafts in one. In the folder that should be one, run: git init && git add . && git commit -m "Begin". Then start again.'
        : `git will not work in the content folder. It says: ${stderr.split('\n')[0] ?? ''}`,
      { cause },
    );
  }
}

async function assertCommitted(git: Git, { contentPath }: Repository): Promise<void> {
  if (!(await saysYes(git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')))) {
    throw new Error(
      'The repository of the content folder has no commit yet, so the desk has nothing to begin from. Commit what is there, then start again.',
    );
  }
  if (!(await saysYes(git('rev-parse', '--verify', '--quiet', `HEAD:${contentPath}`)))) {
    throw new Error(
      'The content folder is in no commit yet, so the desk has nothing to begin from. Commit it, then start again.',
    );
  }
  const entries = await linesOf(git('ls-files', '--stage', '--', '.'));
  if (entries.some((entry) => entry.startsWith('160000 '))) {
    throw new Error(
      'The content folder holds another repository, into which the desk cannot see. Set CONTENT_DIR to a folder that holds none, then start again.',
    );
  }
}
