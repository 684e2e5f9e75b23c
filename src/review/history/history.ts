import { execFileSync } from 'node:child_process';
import { isStoryId } from '../../story/story-id.ts';
import { kinds } from '../../story/vocabulary.ts';
import { nulls } from '../since.ts';

/**
 * The id of every story, and of every recorded no, that the content folder's repository remembers
 * on the way to what is checked out; undefined where the folder is in no repository.
 */
export function everHeld(contentDir: string): string[] | undefined {
  const listed = git(contentDir, [
    ...['log', '--format=', '--name-only', '-z', '--no-renames', '--diff-filter=A', '--relative'],
    ...['--diff-merges=first-parent', '--', 'stories', 'removals'],
  ]);
  if (listed === undefined) return undefined;
  const ids = nulls(listed.toString()).map(
    (path) => /^(?:stories\/[^/]+\/([^/]+)\/|removals\/([^/]+)\.yaml$)/.exec(path.trim()) ?? [],
  );
  const named = ids.map(([, story, removal]) => story ?? removal ?? '');
  return [...new Set(named)].filter(isStoryId).toSorted();
}

/** Whether git here knows only the newest commits, so that what was before them is missing. */
export function isShallow(contentDir: string): boolean {
  return git(contentDir, ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true';
}

/** What one commit of the main line left of a story. */
export interface StoryVersion {
  commit: string;
  /** When it was committed, in seconds since 1970. */
  time: number;
  /** The story's file; undefined where there is none. */
  story?: Buffer;
  /** The removal's file; undefined where there is none. */
  removal?: Buffer;
}

/**
 * Every version of a story's file and of its removal along the main line, the oldest first: what
 * came in by a merge counts as of the merge, since from then on it held. Undefined where the
 * content folder is in no repository.
 */
export function versionsOf(contentDir: string, id: string): StoryVersion[] | undefined {
  const places = kinds.map((kind) => `stories/${kind}/${id}/index.mdx`);
  const removal = `removals/${id}.yaml`;
  const listed = git(contentDir, [
    ...['log', '--first-parent', '--reverse', '--format=%H %ct', '--'],
    ...[...places, removal],
  ]);
  const prefix = git(contentDir, ['rev-parse', '--show-prefix'])?.toString().trim();
  if (listed === undefined || prefix === undefined) return undefined;
  const commits = listed.toString().split('\n').filter(Boolean);
  const asked = commits.flatMap((line) => {
    const [commit = ''] = line.split(' ');
    return [...places, removal].map((path) => `${commit}:${prefix}${path}`);
  });
  const files = blobs(contentDir, asked);
  return commits.map((line, place) => {
    const [commit = '', time = ''] = line.split(' ');
    const each = files.slice(place * (places.length + 1), (place + 1) * (places.length + 1));
    const story = each.slice(0, -1).find((file) => file !== undefined);
    const removed = each.at(-1);
    return {
      commit,
      time: Number(time),
      ...(story ? { story } : {}),
      ...(removed ? { removal: removed } : {}),
    };
  });
}

/** What lies under each name in git, all asked at once; undefined for what does not. */
function blobs(folder: string, names: readonly string[]): (Buffer | undefined)[] {
  const answer = git(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let rest = answer ?? Buffer.alloc(0);
  return names.map(() => {
    const end = rest.indexOf('\n');
    const [, type, size] = rest.toString('utf8', 0, end).split(' ');
    rest = rest.subarray(end + 1);
    // `missing`, where nothing lies there.
    if (size === undefined || !/^\d+$/.test(size)) return undefined;
    const bytes = rest.subarray(0, Number(size));
    rest = rest.subarray(Number(size) + 1);
    return type === 'blob' ? bytes : undefined;
  });
}

/** What git says; undefined where it says no. */
function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 512 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
