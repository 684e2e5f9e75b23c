import { writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readRemovals } from '../library/read-removals.ts';
import { readRemovalsInGit } from '../library/removals-in-git.ts';
import { outputParts, trimmedOutput, type Git } from '../runtime/git.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { parseRemoval, removalsByStory, writeRemoval } from '../story/source/parse-removal.ts';
import type { ContentRepository } from './content-repository.ts';

const folderName = 'removals';

/** The text that replaces a removal that cannot be read. It refuses every use. */
const unreadable = 'Nobody can tell what this removal says, so a person has to look at it.\n';

/**
 * Makes each removal in an index as strict as the strictest version of it in the person’s folder,
 * index and last commit. The build of the desk’s library has only the index, so it cannot find the
 * other versions.
 *
 * @param git git in the person’s work tree, with an index of the desk
 * @param scratchFile a file that this function may write
 */
export async function restoreRemovals(
  git: Git,
  { folder, contentPath }: ContentRepository,
  scratchFile: string,
): Promise<void> {
  const removalFolder = posix.join(contentPath, folderName);
  await restoreDeleted(git, removalFolder);
  const contentDir = join(folder, contentPath);
  const { removals: versions } = await readRemovalsInGit(contentDir, folderName);
  if (versions.length === 0) return;
  const { find } = await readRemovals(contentDir);
  for (const id of removalsByStory(versions).keys()) {
    const path = posix.join(removalFolder, `${id}.yaml`);
    const strictest = find(id);
    if (strictest === undefined || isSame(await readFromIndex(git, path, id), strictest)) continue;
    writeFileSync(scratchFile, strictest === 'unreadable' ? unreadable : writeRemoval(strictest));
    const blob = (await git('hash-object', '-w', '--no-filters', scratchFile)).trim();
    await git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
  }
}

/** Restores the removals of the last commit that are deleted in the index. They still count. */
async function restoreDeleted(git: Git, folder: string): Promise<void> {
  const options = ['--cached', '--diff-filter=D', '--name-only', '-z', 'HEAD'];
  const deleted = await outputParts(git('diff-index', ...options, '--', folder));
  if (deleted.length === 0) return;
  await git('reset', '--quiet', 'HEAD', '--', ...deleted.map((path) => `:(literal)${path}`));
}

async function readFromIndex(
  git: Git,
  path: string,
  id: string,
): Promise<Removal | 'unreadable' | undefined> {
  const text = await trimmedOutput(git('cat-file', 'blob', `:${path}`));
  return text === undefined
    ? undefined
    : (parseRemoval(`${id}.yaml`, text).removal ?? 'unreadable');
}

function isSame(a: Removal | 'unreadable' | undefined, b: Removal | 'unreadable'): boolean {
  const write = (removal: typeof a) =>
    removal === undefined || removal === 'unreadable' ? removal : writeRemoval(removal);
  return write(a) === write(b);
}
