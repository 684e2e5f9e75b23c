import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { deskBundleFolder, root } from '../../../src/runtime/paths.ts';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { beginRepository, git } from '../../support/git.ts';
import { newFolder } from '../../support/run.ts';
import { start, type RunningDesk } from './server.ts';

/** The ids of shipped stories, one of each kind. One of them has pictures. */
export const shipped = {
  family: 'nsr2h8',
  'young-person': 'wh3h9t7',
  professional: 'ns3p6tx',
} as const;

/** A library in a repository of its own, and the desk that works on it. */
export interface DeskLibrary {
  /** The folder of the repository. */
  folder: string;
  contentDir: string;
  /** Starts the desk. Kill the desk before you start it again. */
  startDesk: () => Promise<RunningDesk>;
  /** Lists the names of all branches. */
  branches: () => string[];
  /** Reads the file of a draft. */
  draftOf: (id: string, kind?: Kind) => string;
  /** Reads the status of a draft, as Decap records it. */
  statusOf: (id: string, kind?: Kind) => string;
}

/**
 * Creates a library with the shipped stories of `shipped`. Each library has a checkout of its own,
 * because only one build at a time may run in a checkout. Several test files can therefore run at
 * the same time.
 */
export function createLibrary(): DeskLibrary {
  const folder = newFolder();
  const contentDir = join(folder, 'content');
  const outDir = join(newFolder(), 'site');
  const checkout = copyCheckout();
  copyShippedStories(contentDir);
  beginRepository(folder);
  return {
    folder,
    contentDir,
    startDesk: () => start(contentDir, outDir, checkout),
    branches: () => git(folder, 'branch', '--format=%(refname:short)').split('\n'),
    draftOf: (id, kind) => git(folder, 'show', `${branchOf(id, kind)}:${fileOf(id, kind)}`),
    statusOf: (id, kind) => git(folder, 'config', `branch.${branchOf(id, kind)}.description`),
  };
}

/** Returns the path of a story's file in the repository. */
export const fileOf = (id: string, kind: Kind = 'family') =>
  `content/stories/${kind}/${id}/index.mdx`;

/** Returns the name of the branch on which the desk saves the draft of a story. */
export const branchOf = (id: string, kind: Kind = 'family') => `cms/${kind}/${id}/index`;

/** Copies everything in the content folder except the stories, and then the stories of `shipped`. */
export function copyShippedStories(contentDir: string): void {
  cpSync('content', contentDir, {
    recursive: true,
    filter: (path) => !/stories.[^.]+$/.test(path),
  });
  for (const [kind, id] of Object.entries(shipped)) {
    const path = join('stories', kind, id);
    cpSync(join('content', path), join(contentDir, path), { recursive: true });
  }
}

/**
 * Copies what a build needs of this checkout into a new folder, with the last bundle of the desk.
 * The copy uses the same installed packages.
 */
function copyCheckout(): string {
  const checkout = newFolder();
  const files = ['src', 'admin', 'docs/rules', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']; // prettier-ignore
  for (const file of files) cpSync(join(root, file), join(checkout, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  if (existsSync(deskBundleFolder)) {
    cpSync(deskBundleFolder, join(checkout, '.cache/desk/bundle'), { recursive: true });
  }
  return checkout;
}
