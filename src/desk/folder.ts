import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/paths.ts';
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
  mkdirSync(folder, { recursive: true });
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
    const link = join(all, name, 'tree', '.git');
    if (!existsSync(link)) continue;
    const gitFolder = /^gitdir: (.*)$/m.exec(readFileSync(link, 'utf8'))?.[1];
    if (gitFolder && !existsSync(gitFolder)) {
      rmSync(join(all, name), { recursive: true, force: true });
    }
  }
}
