import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn, type Git } from '../runtime/git.ts';
import type { ContentRepository } from './content-repository.ts';
import { snapshotContent } from './content-snapshot.ts';
import { settingVariables } from './git-environment.ts';
import { mergeWithDesk } from './merge-with-desk.ts';

/** The content that the site is built from. */
export interface PublishedContent {
  contentDir: string;
  /** A text that changes whenever the content changes. */
  version: string;
  /**
   * Paths of files that the desk and the person have changed in different ways. The site shows none
   * of them.
   */
  conflicts: string[];
  /** Paths of the person’s files that git cannot add. The site shows none of them. */
  unreadable: string[];
}

/**
 * The text of each file that cannot be shown. The text is not valid content: a story with this text
 * is held back, and a removal with this text refuses every use of its story.
 */
const placeholder = 'Nobody can tell what this file should say, so a person has to look at it.\n';

/** The setting by which git checks out every file, even if the person’s checkout is sparse. */
const wholeCheckout = { 'core.sparseCheckout': 'false' };
/** The setting by which git adds a file whatever its line ends are. */
const anyLineEnds = { 'core.safecrlf': 'false' };

/** The names of the two indexes of git. */
const indexes = { snapshot: 'snapshot-index', site: 'site-index' } as const;

/**
 * Prepares to assemble the content that the site is built from: the desk’s branch, merged with a
 * snapshot of the content folder of the person at this machine. Neither of them contains drafts.
 * Everything that git writes lies in `folder`, so that the person’s repository stays as it is.
 *
 * @param env the environment of the desk’s own git, which merges
 * @param personEnv the environment of the person’s git, which adds files by the person’s settings
 * @returns a function that assembles the content as it is at that moment
 */
export function preparePublishedContent(
  repository: ContentRepository,
  folder: string,
  env: NodeJS.ProcessEnv,
  personEnv: NodeJS.ProcessEnv,
): () => Promise<PublishedContent> {
  const { contentPath, gitFolder } = repository;
  const site = join(folder, 'site');
  createFolder(folder, gitFolder);
  const ownObjects = { GIT_OBJECT_DIRECTORY: join(folder, 'objects') };
  const withIndex = (name: string) => ({
    ...personEnv,
    ...ownObjects,
    GIT_INDEX_FILE: join(folder, name),
  });
  const snapshotGit = gitIn(repository.folder, {
    ...withIndex(indexes.snapshot),
    ...settingVariables(anyLineEnds),
  });
  const mergeGit = gitIn(repository.folder, { ...env, ...ownObjects });
  const siteTree = { GIT_DIR: gitFolder, GIT_WORK_TREE: site, ...settingVariables(wholeCheckout) };
  const siteGit = gitIn(site, { ...withIndex(indexes.site), ...siteTree });
  return async () => {
    // A person may delete the cache at any time. A missing cache must not hold up a removal.
    if (!existsSync(site)) createFolder(folder, gitFolder);
    deleteLocks(folder);
    const { commit, unreadable } = await snapshotContent(
      snapshotGit,
      mergeGit,
      repository,
      join(folder, 'removal'),
    );
    const { tree, conflicts } = await mergeWithDesk(mergeGit, commit);
    await siteGit('read-tree', '--reset', '-u', tree);
    const hidden = [...conflicts, ...unreadable];
    await replaceFiles(siteGit, join(folder, 'not-shown'), hidden);
    const contentDir = join(site, contentPath);
    mkdirSync(contentDir, { recursive: true });
    return { contentDir, version: [tree, ...hidden].join('\n'), conflicts, unreadable };
  };
}

/**
 * Creates the folder, and deletes its earlier contents. Git writes new objects into the folder, and
 * reads old objects from the repository.
 */
function createFolder(folder: string, gitFolder: string): void {
  const objects = join(folder, 'objects');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(objects, 'info'), { recursive: true });
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'not-shown'), placeholder);
  writeFileSync(join(objects, 'info', 'alternates'), `${join(gitFolder, 'objects')}\n`);
}

/** Deletes what a git that was killed has left. It would hold up every later removal. */
function deleteLocks(folder: string): void {
  for (const name of Object.values(indexes)) rmSync(join(folder, `${name}.lock`), { force: true });
}

/** Replaces files in the index and the work tree by one file. */
async function replaceFiles(git: Git, file: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const blob = (await git('hash-object', '-w', '--no-filters', file)).trim();
  for (const path of paths) {
    await git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
  }
  await git('checkout-index', '--force', '--', ...paths);
}
