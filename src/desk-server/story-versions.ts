import type { ChangedStoryFile } from '../checks/story-for-lead.ts';
import { readBlobs } from '../runtime/read-blobs.ts';
import { splitAtZeros, type Git } from '../runtime/git.ts';
import { dayInLondon, type PlainDate } from '../story/plain-date.ts';

/** A version of a story: a commit that changed something in its folder. */
export interface SavedVersion {
  commit: string;
  /** The second at which it was written, since 1970. */
  at: number;
  on: PlainDate;
  who: string;
  /** The text of the story's file; undefined if the version has none. */
  text: string | undefined;
}

/** The most versions that are read. A story with more was changed for years. */
const mostVersions = 200;

/**
 * Reads the versions of a story up to a commit, the latest first.
 *
 * @param tip the branch of the draft, or the published branch
 * @param path the path of the story's file
 */
export async function readVersions(git: Git, tip: string, path: string): Promise<SavedVersion[]> {
  const options = ['--no-show-signature', `--max-count=${String(mostVersions)}`];
  const format = '--format=%H%x00%at%x00%an%x00';
  const folder = path.slice(0, path.lastIndexOf('/'));
  const output = await git('log', ...options, format, tip, '--', `:(literal)${folder}`);
  const parts = output.split('\0').map((part) => part.replace(/^\n/, ''));
  const commits = Array.from({ length: Math.floor(parts.length / 3) }, (_, index) =>
    parts.slice(index * 3, index * 3 + 3),
  );
  const top = (await git('rev-parse', '--show-toplevel')).trim();
  const texts = readBlobs(
    top,
    commits.map(([commit = '']) => `${commit}:${path}`),
  );
  return commits.map(([commit = '', seconds, who = ''], index) => {
    const at = Number(seconds);
    return {
      commit,
      at,
      on: dayInLondon(new Date(at * 1000)),
      who,
      text: texts[index]?.toString(),
    };
  });
}

const letters: Readonly<Record<string, ChangedStoryFile['change']>> = { A: 'added', D: 'removed' };

/** Lists the files beside a story that differ between two commits. */
export async function listChangedFiles(
  git: Git,
  before: string,
  after: string,
  path: string,
): Promise<ChangedStoryFile[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const options = ['--name-status', '--no-renames', '-z', before, after];
  const parts = splitAtZeros(await git('diff', ...options, '--', `:(literal)${folder}`));
  return Array.from({ length: parts.length / 2 }, (_, index) => ({
    name: (parts[index * 2 + 1] ?? '').slice(folder.length),
    change: letters[parts[index * 2] ?? ''] ?? 'changed',
  })).filter(({ name }) => `${folder}${name}` !== path);
}
