import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeUp } from './by-hand.ts';
import { gitIn, type Git } from '../runtime/git.ts';
import { mergeWithDesk } from './merge.ts';
import type { Repository } from './repository.ts';

/** The content the site is made from. */
export interface Published {
  contentDir: string;
  /** A name for exactly this content: another name, other content. */
  version: string;
  /** Files of which the desk and the person each have a version of their own; none of them is shown. */
  conflicts: string[];
  /** Files by hand that git cannot take up; none of them is shown. */
  unread: string[];
}

/**
 * What stands in the place of a file that cannot be shown: no reader takes it for the file, so the
 * story is held back, and a removal refuses everything.
 */
const notShown = 'Nobody can tell what this file should say, so a person has to look at it.\n';

/**
 * Prepares to put together, again and again, the content the site is made from: the desk's branch
 * with what lies in the person's own work tree, committed or not, merged as git merges branches.
 * A draft is on neither. All that git writes for it lies in `folder`.
 *
 * @param env the environment of the desk's own git, which says how to merge
 * @param plain the person's, which says how their files become git's
 */
export function publishing(
  repository: Repository,
  folder: string,
  env: NodeJS.ProcessEnv,
  plain: NodeJS.ProcessEnv,
): () => Promise<Published> {
  const { contentPath, gitFolder } = repository;
  const site = join(folder, 'site');
  makeFolder(folder, gitFolder);
  const apart = { GIT_OBJECT_DIRECTORY: join(folder, 'objects') };
  const index = (name: string) => ({ ...plain, ...apart, GIT_INDEX_FILE: join(folder, name) });
  const byHand = gitIn(repository.folder, index('hand'));
  const merging = gitIn(repository.folder, { ...env, ...apart });
  const place = { GIT_DIR: gitFolder, GIT_WORK_TREE: site };
  const exporting = gitIn(site, { ...index('site-index'), ...place });
  return async () => {
    // Somebody may clear the cache at any time, and a no would then be held up.
    if (!existsSync(site)) makeFolder(folder, gitFolder);
    const { commit, unread } = await takeUp(byHand, merging, contentPath);
    const { tree, conflicts } = await mergeWithDesk(merging, commit);
    await exporting('read-tree', '--reset', '-u', tree);
    const hidden = [...conflicts, ...unread];
    await hide(exporting, join(folder, 'not-shown'), hidden);
    const contentDir = join(site, contentPath);
    mkdirSync(contentDir, { recursive: true });
    return { contentDir, version: [tree, ...hidden].join('\n'), conflicts, unread };
  };
}

/** Makes the folder anew, with a place for git's objects beside the repository's. */
function makeFolder(folder: string, gitFolder: string): void {
  const objects = join(folder, 'objects');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(objects, 'info'), { recursive: true });
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'not-shown'), notShown);
  writeFileSync(join(objects, 'info', 'alternates'), `${join(gitFolder, 'objects')}\n`);
}

/** Puts a file in the place of others. */
async function hide(git: Git, file: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const blob = (await git('hash-object', '-w', '--no-filters', file)).trim();
  for (const path of paths) {
    await git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
  }
  await git('checkout-index', '--force', '--', ...paths);
}
