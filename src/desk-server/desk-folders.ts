import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime/paths.ts';
import type { ContentRepository } from './content-repository.ts';

/**
 * The folders in which the desk of one content folder works. Drafts are in git, so these folders
 * can be deleted.
 */
export interface DeskFolders {
  /** The lock file, by which only one process at a time opens the desk. */
  lock: string;
  /** The work tree of decap-server. */
  workTree: string;
  /** The content that the site is built from. */
  published: string;
}

/**
 * Prepares the folders of one content folder’s desk, in the cache of this checkout. Deletes the
 * folders of repositories that no longer exist.
 */
export function prepareDeskFolders({ gitFolder, contentPath }: ContentRepository): DeskFolders {
  const allDesks = join(realpathSync(root), '.cache', 'desk', 'local');
  const name = createHash('sha256').update(`${gitFolder}\0${contentPath}`).digest('hex');
  const folder = join(allDesks, name.slice(0, 16));
  mkdirSync(allDesks, { recursive: true });
  // The content may lie where only this person can read it, and the folders contain drafts of it.
  chmodSync(allDesks, 0o700);
  deleteAbandonedFolders(allDesks);
  return {
    lock: join(folder, 'lock'),
    workTree: join(folder, 'tree'),
    published: join(folder, 'published'),
  };
}

function deleteAbandonedFolders(allDesks: string): void {
  for (const name of readdirSync(allDesks)) {
    const folder = join(allDesks, name);
    if (readdirSync(folder).length === 0 || isBrokenLink(join(folder, 'tree', '.git'))) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Whether a work tree’s `.git` file names a repository that does not exist. */
function isBrokenLink(link: string): boolean {
  if (!existsSync(link)) return false;
  const gitFolder = /^gitdir: (.*)$/m.exec(readFileSync(link, 'utf8'))?.[1];
  return gitFolder !== undefined && !existsSync(gitFolder);
}
