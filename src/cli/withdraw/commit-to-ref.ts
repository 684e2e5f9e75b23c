import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitIn, outputParts, trimmedOutput, type Git } from '../../runtime/git.ts';
import { withDeskAsAuthor, type RemovalRepository } from './removal-repository.ts';

/** The change of a removal, with paths from the top of the work tree. */
export interface RemovalChange {
  /** The path of the removal. */
  file: string;
  /** The paths of the story; empty if the story stays. */
  deleted: readonly string[];
  /** The message of the commit. */
  message: string;
}

/** The commit of a branch before and after a change. Both are the same if nothing changed. */
export interface MovedRef {
  /** Empty if the branch had no commit. */
  before: string;
  after: string;
}

/** The maximum number of paths in one call of git, because the length of a command is limited. */
const pathsPerCall = 200;

/**
 * Commits a change on top of a branch or of HEAD. Uses a separate index. Therefore an unfinished
 * merge, a sparse checkout or a conversion of line ends cannot prevent the commit. Does not change
 * the work tree or the person’s index.
 *
 * @throws GitFailure if git refuses
 */
export async function commitToRef(
  repository: RemovalRepository,
  ref: string,
  change: RemovalChange,
): Promise<MovedRef> {
  const { git } = repository;
  const before = (await trimmedOutput(git('rev-parse', '--verify', '--quiet', ref))) ?? '';
  const tree = await writeChangedTree(repository, before, change);
  if (before !== '' && tree === (await git('rev-parse', `${before}^{tree}`)).trim()) {
    return { before, after: before };
  }
  const after = await writeCommit(repository, tree, before, change.message);
  // Git refuses if another program has moved the branch meanwhile.
  await git('update-ref', '-m', change.message, ref, after, before);
  return { before, after };
}

/** Makes the change in the person’s index too. Otherwise their next commit would undo it. */
export async function updateIndex(
  repository: RemovalRepository,
  change: RemovalChange,
): Promise<void> {
  await changeIndex(repository.git, await writeBlob(repository, change.file), change);
}

async function writeChangedTree(
  repository: RemovalRepository,
  commit: string,
  change: RemovalChange,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'removal-'));
  try {
    const env = { ...repository.env, GIT_INDEX_FILE: join(folder, 'index') };
    const git = gitIn(repository.folder, env);
    await git('read-tree', commit === '' ? '--empty' : commit);
    await changeIndex(git, await writeBlob(repository, change.file), change);
    // Objects may be missing in a partial clone, and a removal needs no network.
    return (await git('write-tree', '--missing-ok')).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Stores the removal as `git add` does. If a filter or a setting prevents that, stores the bytes of
 * the file.
 */
async function writeBlob({ git, folder }: RemovalRepository, file: string): Promise<string> {
  if (!lstatSync(join(folder, file)).isFile()) throw new Error(`${file} is not a file`);
  const written =
    (await trimmedOutput(git('hash-object', '-w', '--', file))) ??
    (await git('hash-object', '-w', '--no-filters', '--', file));
  return written.trim();
}

async function changeIndex(
  git: Git,
  blob: string,
  { file, deleted }: RemovalChange,
): Promise<void> {
  if (deleted.length > 0) {
    const paths = await outputParts(git('ls-files', '-z', '--', ...deleted));
    for (let start = 0; start < paths.length; start += pathsPerCall) {
      const some = paths.slice(start, start + pathsPerCall);
      await git('update-index', '--force-remove', '--', ...some);
    }
  }
  await git('update-index', '--add', '--replace', '--cacheinfo', `100644,${blob},${file}`);
}

async function writeCommit(
  repository: RemovalRepository,
  tree: string,
  parent: string,
  message: string,
): Promise<string> {
  const parents = parent === '' ? [] : ['-p', parent];
  const write = ({ git }: RemovalRepository) => git('commit-tree', tree, ...parents, '-m', message);
  return (
    (await trimmedOutput(write(repository))) ?? (await write(withDeskAsAuthor(repository)))
  ).trim();
}
