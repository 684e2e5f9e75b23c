import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyFileName } from '../../library/read-story.ts';
import { findStoryFolders } from '../../library/story-folders.ts';
import { gitIn } from '../../runtime/git.ts';
import { readTextFile } from '../../runtime/plain-files.ts';
import { toNewestSchema } from '../../story/migrate-source.ts';
import { largestText } from '../../story/size-limits.ts';
import type { Baseline } from '../baseline.ts';

/**
 * Writes the content folder of a commit into a temporary folder, migrates it to the newest schema,
 * and deletes the temporary folder afterwards. Git attributes that leave files out of archives have
 * no effect.
 *
 * @param contentDir the content folder in the work tree
 * @param read reads the temporary folder
 */
export async function withContentAt<T>(
  contentDir: string,
  { prefix }: Pick<Baseline, 'prefix'>,
  commit: string,
  read: (contentDirAtCommit: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  try {
    const tree = join(folder, 'tree');
    const atCommit = join(tree, prefix);
    // The commit may have no content folder.
    mkdirSync(atCommit, { recursive: true });
    const places = { GIT_INDEX_FILE: join(folder, 'index'), GIT_WORK_TREE: tree };
    const git = gitIn(contentDir, { ...process.env, ...places });
    // A sparse checkout would leave files out, and a hook could run any program.
    const options = ['-c', 'core.sparseCheckout=false', '-c', 'core.hooksPath=/dev/null'];
    await git(...options, 'read-tree', '--reset', '-u', '--no-recurse-submodules', commit);
    await migrateStories(atCommit);
    return await read(atCommit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function migrateStories(contentDir: string): Promise<void> {
  const { folders } = await findStoryFolders(contentDir);
  for (const { path } of folders) {
    const { text = '' } = await readTextFile(path, storyFileName, largestText);
    const migrated = toNewestSchema(text);
    if (migrated !== text) await writeFile(join(path, storyFileName), migrated);
  }
}
