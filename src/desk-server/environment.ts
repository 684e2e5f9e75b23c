import { answerOf, gitIn } from '../runtime/git.ts';

/** Variables that would send git to another repository, as inside a hook. */
const misleading = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_EXTERNAL_DIFF',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_WORK_TREE',
];

/** A person's own settings that would change what the desk's git does, or make it ask them. */
const settings = {
  'branch.autoSetupMerge': 'false',
  'color.branch': 'false',
  'color.diff': 'false',
  'commit.gpgSign': 'false',
  // Their hooks are about their own commits.
  'core.hooksPath': '/dev/null',
  // A file that they ignore everywhere may still belong to a story.
  'core.excludesFile': '',
  'core.quotePath': 'false',
  'diff.mnemonicPrefix': 'false',
  'diff.noprefix': 'false',
  // A story that goes and one that comes are two stories, however alike they are.
  'diff.renames': 'false',
  'merge.renames': 'false',
  'merge.ff': 'true',
  'rebase.autoStash': 'false',
  'rebase.updateRefs': 'false',
  'rerere.enabled': 'false',
  'submodule.recurse': 'false',
};

/** Who the desk's commits are by where git does not know the person. */
const nobody = { name: 'Editors’ desk', email: 'desk@localhost' };

/** An environment in which git sees the repository it is started in, as the person set it up. */
export function plainEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !misleading.includes(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

/**
 * The environment of the desk's own git: the person's, without the settings that would get in the
 * way, and with a name for its commits where they have none.
 *
 * @param folder a folder of the repository
 */
export async function deskEnvironment(
  plain: NodeJS.ProcessEnv,
  folder: string,
): Promise<NodeJS.ProcessEnv> {
  return {
    ...plain,
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    ...Object.fromEntries(
      Object.entries(settings).flatMap(([key, value], place) => [
        [`GIT_CONFIG_KEY_${String(place)}`, key],
        [`GIT_CONFIG_VALUE_${String(place)}`, value],
      ]),
    ),
    ...(await identity(plain, folder)),
  };
}

async function identity(plain: NodeJS.ProcessEnv, folder: string): Promise<NodeJS.ProcessEnv> {
  const git = gitIn(folder, plain);
  const name = (await answerOf(git('config', 'user.name'))) ?? nobody.name;
  const email = (await answerOf(git('config', 'user.email'))) ?? nobody.email;
  return {
    GIT_AUTHOR_NAME: plain['GIT_AUTHOR_NAME'] ?? name,
    GIT_AUTHOR_EMAIL: plain['GIT_AUTHOR_EMAIL'] ?? email,
    GIT_COMMITTER_NAME: plain['GIT_COMMITTER_NAME'] ?? name,
    GIT_COMMITTER_EMAIL: plain['GIT_COMMITTER_EMAIL'] ?? email,
  };
}
