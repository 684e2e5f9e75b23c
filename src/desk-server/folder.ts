import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime/paths.ts';
import type { Repository } from './repository.ts';

/** What the desk of one content folder keeps. All of it can be made anew: drafts are in git. */
export interface DeskFolder {
  lock: string;
  /** The work tree that decap-server works in. */
  tree: string;
  /** The content the site is made from. */
  published: string;
}

/** The folder for the desk of one content folder, in this checkout's cache. */
export function deskFolder({ gitFolder, contentPath }: Repository): DeskFolder {
  const all = join(realpathSync(root), '.cache', 'desk', 'local');
  const name = createHash('sha256').update(`${gitFolder}\0${contentPath}`).digest('hex');
  const folder = join(all, name.slice(0, 16));
  mkdirSync(all, { recursive: true });
  forgetGone(all);
  return {
    lock: join(folder, 'lock'),
    tree: join(folder, 'tree'),
    published: join(folder, 'published'),
  };
}

/** Deletes what is kept of repositories that are no longer there. */
function forgetGone(all: string): void {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    if (readdirSync(folder).length === 0 || isGone(join(folder, 'tree', '.git'))) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Whether a work tree's link to its repository leads nowhere. */
function isGone(link: string): boolean {
  if (!existsSync(link)) return false;
  const gitFolder = /^gitdir: (.*)$/m.exec(readFileSync(link, 'utf8'))?.[1];
  return gitFolder !== undefined && !existsSync(gitFolder);
}
