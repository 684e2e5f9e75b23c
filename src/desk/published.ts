import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localBranch } from '../../admin/backend.ts';
import { gitIn, type Git, type GitFailure } from './git.ts';
import type { Repository } from './repository.ts';

/** The content the site is made from. */
export interface Published {
  contentDir: string;
  /** A name for exactly this content: another name, other content. */
  version: string;
  /** Files of which the desk and the person each have a version of their own; none of them is shown. */
  conflicts: string[];
}

/** Puts together what the site is made from: what the desk has published, and the work by hand. */
export type Publish = () => Promise<Published>;

/**
 * What stands in the place of a file of which there are two versions: no reader takes it for
 * either, so the story is held back, and a removal refuses everything.
 */
const twoVersions =
  'There are two versions of this file, and a person has to bring them together.\n';

/**
 * Prepares to put together, again and again, the content the site is made from: the desk's branch
 * with what lies in the person's own work tree, committed or not, merged as git merges branches.
 * A draft is on neither. All that git writes for it lies in `folder`.
 */
export function publishing(
  repository: Repository,
  folder: string,
  env: NodeJS.ProcessEnv,
  plain: NodeJS.ProcessEnv,
): Publish {
  const objects = join(folder, 'objects');
  const site = join(folder, 'site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(objects, 'info'), { recursive: true });
  mkdirSync(site, { recursive: true });
  const placeholder = join(folder, 'two-versions');
  writeFileSync(placeholder, twoVersions);
  writeFileSync(join(objects, 'info', 'alternates'), `${join(repository.gitFolder, 'objects')}\n`);
  const apart = { GIT_OBJECT_DIRECTORY: objects };
  // The person's own settings say how their files become git's; the desk's say how to merge.
  const byHand = gitIn(repository.folder, {
    ...plain,
    ...apart,
    GIT_INDEX_FILE: join(folder, 'hand'),
  });
  const merging = gitIn(repository.folder, { ...env, ...apart });
  const exporting = gitIn(site, {
    ...plain,
    ...apart,
    GIT_DIR: repository.gitFolder,
    GIT_WORK_TREE: site,
    GIT_INDEX_FILE: join(folder, 'index'),
  });
  return async () => {
    const snapshot = await snapshotOf(byHand, merging, repository);
    const { tree, conflicts } = await merge(merging, snapshot);
    await exporting('read-tree', '--reset', '-u', tree);
    await standIn(exporting, placeholder, conflicts);
    const contentDir = join(site, repository.contentPath);
    mkdirSync(contentDir, { recursive: true });
    return { contentDir, version: [tree, ...conflicts].join('\n'), conflicts };
  };
}

/** The person's content as it lies there, as a commit on top of the one they are at. */
async function snapshotOf(byHand: Git, git: Git, { contentPath }: Repository): Promise<string> {
  // What has not changed since the last time is not read again.
  await byHand('read-tree', '-m', 'HEAD');
  await byHand('add', '--all', '--', contentPath === '' ? '.' : contentPath);
  const tree = (await byHand('write-tree')).trim();
  return (await git('commit-tree', tree, '-p', 'HEAD', '-m', 'By hand')).trim();
}

async function merge(git: Git, snapshot: string): Promise<{ tree: string; conflicts: string[] }> {
  const options = [
    '--write-tree',
    '--allow-unrelated-histories',
    '--no-messages',
    '--name-only',
    '-z',
  ];
  try {
    const [tree = ''] = (await git('merge-tree', ...options, localBranch, snapshot)).split('\0');
    return { tree, conflicts: [] };
  } catch (cause) {
    const { code, stdout } = cause as GitFailure;
    if (code !== 1) throw cause;
    const [tree = '', ...names] = stdout.split('\0').filter(Boolean);
    return { tree, conflicts: [...new Set(names)].toSorted() };
  }
}

/** Puts the placeholder where there are two versions of a file. */
async function standIn(git: Git, placeholder: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const blob = (await git('hash-object', '-w', '--no-filters', placeholder)).trim();
  for (const path of paths)
    await git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
  await git('checkout-index', '--force', '--', ...paths);
}
