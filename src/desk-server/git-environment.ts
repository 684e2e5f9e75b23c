import { gitIn, trimmedOutput } from '../runtime/git.ts';

/**
 * Settings of the desk’s own git. The person’s settings could change what git does, or make git ask
 * the person.
 */
const deskSettings = {
  'branch.autoSetupMerge': 'false',
  'color.branch': 'false',
  'color.diff': 'false',
  'commit.gpgSign': 'false',
  // The person’s hooks are for their own commits.
  'core.hooksPath': '/dev/null',
  // A file that the person ignores in all their repositories may still belong to a story.
  'core.excludesFile': '',
  'core.quotePath': 'false',
  // A save has line ends of its own, which git would refuse to convert.
  'core.safecrlf': 'false',
  // A link in the work tree could lead decap-server to files outside of the content. With this
  // setting, git writes each link as a file that contains the link’s target.
  'core.symlinks': 'false',
  'diff.mnemonicPrefix': 'false',
  'diff.noprefix': 'false',
  // A deleted story and a new one are two stories, even where their texts are alike.
  'diff.renames': 'false',
  'merge.renames': 'false',
  'merge.ff': 'true',
  'rebase.autoStash': 'false',
  'rebase.updateRefs': 'false',
  'rerere.enabled': 'false',
  'submodule.recurse': 'false',
};

/** The author of the desk’s commits if git knows no name for the person. */
const defaultAuthor = { name: 'Editors’ desk', email: 'desk@localhost' };

/**
 * Returns the environment of the desk’s own git: the person’s environment, the settings of the
 * desk, and an author for the desk’s commits.
 *
 * @param personEnv from `personGitEnvironment`
 * @param folder a folder of the repository
 */
export async function deskGitEnvironment(
  personEnv: NodeJS.ProcessEnv,
  folder: string,
): Promise<NodeJS.ProcessEnv> {
  return {
    ...personEnv,
    ...settingVariables(deskSettings),
    ...(await authorVariables(personEnv, folder)),
  };
}

/** Returns the variables by which git uses settings instead of the person’s own. */
export function settingVariables(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const entries = Object.entries(settings);
  return {
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(
      entries.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${String(index)}`, key],
        [`GIT_CONFIG_VALUE_${String(index)}`, value],
      ]),
    ),
  };
}

async function authorVariables(
  personEnv: NodeJS.ProcessEnv,
  folder: string,
): Promise<NodeJS.ProcessEnv> {
  const git = gitIn(folder, personEnv);
  const name = (await trimmedOutput(git('config', 'user.name'))) ?? defaultAuthor.name;
  const email = (await trimmedOutput(git('config', 'user.email'))) ?? defaultAuthor.email;
  return {
    GIT_AUTHOR_NAME: personEnv['GIT_AUTHOR_NAME'] ?? name,
    GIT_AUTHOR_EMAIL: personEnv['GIT_AUTHOR_EMAIL'] ?? email,
    GIT_COMMITTER_NAME: personEnv['GIT_COMMITTER_NAME'] ?? name,
    GIT_COMMITTER_EMAIL: personEnv['GIT_COMMITTER_EMAIL'] ?? email,
  };
}

/**
 * Returns the same environment with the desk as the author, and with the time of the clock. Git
 * refuses to commit under some names and dates that a person can set.
 */
export function withDeskAuthor(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(env).filter(([name]) => !/^GIT_(?:AUTHOR|COMMITTER)_/.test(name));
  return {
    ...Object.fromEntries(others),
    GIT_AUTHOR_NAME: defaultAuthor.name,
    GIT_AUTHOR_EMAIL: defaultAuthor.email,
    GIT_COMMITTER_NAME: defaultAuthor.name,
    GIT_COMMITTER_EMAIL: defaultAuthor.email,
  };
}
