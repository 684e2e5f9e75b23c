import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { put } from './content-folder.ts';
import { bareGit, beginRepository, git } from './git.ts';
import { closeDesks, type DeskReply, type ListeningDesk } from './listening-desk.ts';
import { newFolder } from './run.ts';

/** The path of the story that the repository has at first, within the content folder. */
export const storyPath = 'stories/family/abc234/index.mdx';

/**
 * Creates a repository with one story on the branch `main`, and sets the git variables of this
 * process to those of a bare environment. An earlier desk may have set others. When the test ends,
 * closes its desks and deletes the repository, so that a later desk deletes the cache of this one.
 *
 * @param story the text of the story
 * @returns the folder of the repository, and its content folder
 */
export function createDeskRepository(story = 'One\n\nTwo\n\nThree\n'): {
  folder: string;
  contentDir: string;
} {
  resetGitEnvironment();
  const folder = newFolder();
  const contentDir = join(folder, 'content');
  put(contentDir, 'library.yaml', 'name: Our library\n');
  put(contentDir, storyPath, story);
  put(folder, 'README.md', 'Ours\n');
  beginRepository(folder);
  onTestFinished(() => {
    closeDesks();
    rmSync(folder, { recursive: true });
  });
  return { folder, contentDir };
}

function resetGitEnvironment(): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, bareGit);
}

/** Reads a file as the site is built from it. Returns undefined if the site has no such file. */
export async function readPublished(
  desk: ListeningDesk,
  path = storyPath,
): Promise<string | undefined> {
  const { contentDir } = await desk.publish();
  const file = join(contentDir, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Saves a new story, marks it as ready and publishes it. */
export async function publishNew(desk: ListeningDesk, id: string, raw: string): Promise<DeskReply> {
  await desk.save(id, raw);
  await desk.move(id, 'pending_publish');
  return desk.publishDraft(id);
}

/** Returns the path of the work tree that the desk has made for itself in a repository. */
export function findDeskTree(folder: string): string {
  return /^(\S+) .*\[editorial\]$/m.exec(git(folder, 'worktree', 'list'))?.[1] ?? '';
}

/** Lists the names of all branches of a repository. */
export function listBranches(folder: string): string[] {
  return git(folder, 'branch', '--format=%(refname:short)').split('\n');
}
