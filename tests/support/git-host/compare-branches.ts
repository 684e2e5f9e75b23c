import { tryGit } from './bare-repository.ts';

/** A file that differs between two commits. */
export interface FileDifference {
  path: string;
  status: 'added' | 'deleted' | 'modified';
  /** The id of the file in the later commit; zeros if it is deleted there. */
  id: string;
  isBinary: boolean;
}

/**
 * Compares a commit with the point where it left another, as hosts do.
 *
 * @returns undefined if there is no such commit
 */
export function compareBranches(
  bare: string,
  from: string,
  to: string,
): FileDifference[] | undefined {
  const printed = tryGit(bare, ['diff', '--raw', '--no-renames', '--no-abbrev', '-z', `${from}...${to}`]); // prettier-ignore
  if (!printed) return undefined;
  const binary = findBinary(bare, from, to);
  const parts = printed.toString().split('\0').filter(Boolean);
  return parts.flatMap((meta, index) => {
    if (!meta.startsWith(':')) return [];
    const [, , , id = '', letter = ''] = meta.split(' ');
    const path = parts[index + 1] ?? '';
    const status = letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'modified';
    return [{ path, status, id, isBinary: binary.has(path) } satisfies FileDifference];
  });
}

function findBinary(bare: string, from: string, to: string): Set<string> {
  const printed = tryGit(bare, ['diff', '--numstat', '--no-renames', '-z', `${from}...${to}`]);
  const lines = (printed?.toString() ?? '').split('\0');
  return new Set(lines.flatMap((line) => (line.startsWith('-\t-\t') ? [line.slice(4)] : [])));
}

/** Says who last changed a file on a branch, and when; undefined if nobody did. */
export function findLastChange(
  bare: string,
  branch: string,
  path: string,
): { id: string; name: string; email: string; on: string } | undefined {
  const args = ['log', '-1', '--format=%H%n%an%n%ae%n%aI', branch, '--', path];
  const [id = '', name = '', email = '', on = ''] = (tryGit(bare, args)?.toString() ?? '').split('\n'); // prettier-ignore
  return id === '' ? undefined : { id, name, email, on };
}
