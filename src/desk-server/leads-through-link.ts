import { dirname } from 'node:path/posix';
import { outputParts, type Git } from '../runtime/git.ts';

/**
 * Whether a path on a branch is a symbolic link, or leads through one. The desk’s work tree holds
 * each link as a file with the link’s target, so a save would turn a text into the target of a
 * link.
 */
export async function leadsThroughLink(
  git: Git,
  branch: string,
  paths: readonly string[],
): Promise<boolean> {
  const all = new Set(paths.flatMap(withParents));
  const entries = await outputParts(git('ls-tree', '-z', '--full-tree', branch, '--', ...all));
  // git lists the entries beside a path too, where a longer path leads through the same folder.
  return entries.some((entry) => {
    const [, path = ''] = entry.split('\t');
    return entry.startsWith('120000 ') && all.has(path);
  });
}

/** Returns a path and the paths of all folders that it leads through. */
function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' || parent === path ? [path] : [path, ...withParents(parent)];
}
