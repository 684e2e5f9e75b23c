import type { Finding } from '../issue.ts';
import { removal, type Removal } from '../schema/lists.ts';
import { isStoryId } from '../story-id.ts';
import { checkShape } from './problems.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

/** What one thing lying among the removals says. */
export interface RemovalRead {
  /** The story it speaks of, and what it says, where all of it can be read. */
  removal?: Removal;
  /** Ids it may speak of, where it cannot. */
  mayMean: string[];
  /** Whether it may speak of any story at all. */
  mayMeanAny: boolean;
  findings: Finding[];
  lineOf: ReadYaml['lineOf'];
}

/**
 * Reads one removal. Whoever writes one means to take something down, so whatever is not quite
 * right, in its name, its place or its words, is a no to every story it could mean; and where
 * that cannot be told, to all of them.
 *
 * @param file its path within `removals`
 * @param unread why it could not be read whole, if it could not
 */
export function readRemoval(file: string, text: string, unread?: Finding): RemovalRead {
  const { data, findings, lineOf } = readYaml(text);
  const checked = findings.length > 0 ? { data: undefined, findings } : checkShape(removal, data);
  const isNamedSo = checked.data !== undefined && file === `${checked.data.id}.yaml`;
  if (checked.data && isNamedSo && !unread) {
    return { removal: checked.data, mayMean: [], mayMeanAny: false, findings: [], lineOf };
  }
  const mayMean = idsIn(`${file}\n${text}`);
  const wrong = unread ? [unread] : checked.findings.length > 0 ? checked.findings : [misnamedFile];
  return {
    mayMean,
    mayMeanAny: mayMean.length === 0,
    findings: [...wrong, ...(mayMean.length === 0 ? [meansAny] : [])],
    lineOf,
  };
}

/** The recorded noes of a library, by the stories they speak of. */
export function noesOf(reads: readonly RemovalRead[]): Map<string, Removal | 'unreadable'> {
  return new Map<string, Removal | 'unreadable'>([
    ...reads.flatMap(({ removal }) => (removal ? [[removal.id, removal] as const] : [])),
    ...reads.flatMap(({ mayMean }) => mayMean.map((id) => [id, 'unreadable'] as const)),
  ]);
}

/** Every word that could be a story's id, whatever its case. */
function idsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[^a-z0-9]+/))].filter(isStoryId);
}

const misnamedFile: Finding = {
  rule: 'id-unlike-file',
  severity: 'error',
  message:
    'The name of the removal’s file is not the `id` in it with .yaml behind, so it is a no to both.',
  hint: 'Name the file after the story it takes down, as in k7m2qx.yaml, directly in `removals`.',
};

const meansAny: Finding = {
  rule: 'removal-unclear',
  severity: 'error',
  message:
    'A removal lies there, and no story’s id can be found in it, so every story is held back.',
  hint: 'Name the file after the story it takes down, as in k7m2qx.yaml, or take it out if it is no removal.',
};
