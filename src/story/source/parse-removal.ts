import type { Finding } from '../issue.ts';
import { removal, type Removal } from '../schema/list-entries.ts';
import { isStoryId } from '../story-id.ts';
import { mergeRemovals } from '../merge-removals.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';

/** A parsed file of the removals. */
export interface ParsedRemoval {
  /** The removal; undefined if any of it cannot be read. */
  removal?: Removal;
  /** The ids of stories that an unreadable removal may concern; empty for a readable one. */
  possibleIds: string[];
  /** Whether the file may concern any story, since it contains no id. */
  mayConcernAny: boolean;
  findings: Finding[];
  lineOf: ParsedYaml['lineOf'];
}

/**
 * Parses a removal. Somebody wants a story to be removed, so a mistake must not prevent this. A
 * removal with a mistake in its name, location or text refuses every story whose id it contains. If
 * it contains no id, it refuses all stories.
 *
 * @param file the path of the removal within `removals`
 * @param unread the finding if the file could not be read completely
 */
export function parseRemoval(file: string, text: string, unread?: Finding): ParsedRemoval {
  const { data, findings, lineOf } = parseYaml(text);
  const checked = findings.length > 0 ? { data: undefined, findings } : checkShape(removal, data);
  const isNameRight = checked.data !== undefined && file === `${checked.data.id}.yaml`;
  if (checked.data && isNameRight && !unread) {
    return { removal: checked.data, possibleIds: [], mayConcernAny: false, findings: [], lineOf };
  }
  const possibleIds = findIds(`${file}\n${text}`);
  const problems = unread
    ? [unread]
    : checked.findings.length > 0
      ? checked.findings
      : [misnamedFile];
  return {
    possibleIds,
    mayConcernAny: possibleIds.length === 0,
    findings: [...problems, ...(possibleIds.length === 0 ? [withoutId] : [])],
    lineOf,
  };
}

/** Writes the text of a removal's file. */
export function writeRemoval(removal: Removal): string {
  const { id, removedOn, uses, fingerprint, sketches, records, translationOf, hostTakeDown } =
    removal;
  const list = (name: string, values: readonly string[] | undefined) =>
    values && values.length > 0 ? [`${name}:`, ...values.map((value) => `  - ${value}`)] : [];
  return [
    `id: ${id}`,
    `removedOn: ${removedOn}`,
    ...list('uses', uses),
    ...(fingerprint === undefined ? [] : [`fingerprint: ${fingerprint}`]),
    ...list('sketches', sketches),
    ...list('records', records),
    ...(translationOf === undefined ? [] : [`translationOf: ${translationOf}`]),
    ...(hostTakeDown === undefined ? [] : [`hostTakeDown: ${hostTakeDown}`]),
    '',
  ].join('\n');
}

/**
 * The removals of a library, by story. Versions of one removal are combined. A story with any
 * unreadable removal is `unreadable`.
 */
export function removalsByStory(
  parsed: readonly ParsedRemoval[],
): Map<string, Removal | 'unreadable'> {
  const readable = new Map<string, Removal>();
  for (const { removal } of parsed) {
    if (!removal) continue;
    const other = readable.get(removal.id);
    readable.set(removal.id, other ? mergeRemovals(other, removal) : removal);
  }
  return new Map<string, Removal | 'unreadable'>([
    ...readable,
    ...parsed.flatMap(({ possibleIds }) => possibleIds.map((id) => [id, 'unreadable'] as const)),
  ]);
}

/** Finds every word in a text that could be a story's id, in lower case or capitals. */
function findIds(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[^a-z0-9]+/))].filter(isStoryId);
}

const misnamedFile: Finding = {
  rule: 'id-unlike-file',
  severity: 'error',
  message:
    'The name of the removal’s file does not match the `id` in it, so both stories are refused.',
  hint: 'Name the file after the story it takes down, as in k7m2qx.yaml, directly in `removals`.',
};

const withoutId: Finding = {
  rule: 'removal-unclear',
  severity: 'error',
  message: 'A removal contains no story’s id, so every story is held back.',
  hint: 'Name the file after the story it takes down, as in k7m2qx.yaml, or move it out of `removals` if it is not a removal.',
};
