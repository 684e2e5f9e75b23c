import type { FieldPath } from '../../src/story/issue.ts';

type Group = Record<string | number, unknown>;

/** Copies typed data without the field at `path`. */
export function withoutField(data: unknown, path: FieldPath): unknown {
  return changedAt(data, path, (group, key) => Reflect.deleteProperty(group, key));
}

/** Copies typed data with `value` at `path`. */
export function withField(data: unknown, path: FieldPath, value: unknown): unknown {
  return changedAt(data, path, (group, key) => Reflect.set(group, key, value));
}

/** Returns the value at `path`, or undefined if there is none. */
export function fieldAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, key) => (isGroup(inner) ? inner[key] : undefined), data);
}

/** Lists the path of every field, outer fields first. An entry of a list is not itself a field. */
export function listFieldPaths(data: unknown, path: FieldPath = []): FieldPath[] {
  if (!isGroup(data)) return [];
  return Object.keys(data).flatMap((key) =>
    Array.isArray(data)
      ? listFieldPaths(data[Number(key)], [...path, Number(key)])
      : [[...path, key], ...listFieldPaths(data[key], [...path, key])],
  );
}

/** Lists the path of every group of fields, the outermost group first. */
export function listGroupPaths(data: unknown): FieldPath[] {
  const groups = listFieldPaths(data).map((path) => path.slice(0, -1));
  return [...new Map(groups.map((path) => [JSON.stringify(path), path])).values()];
}

/** Lists the path of each consent in a story. */
export function listConsentPaths(data: unknown): FieldPath[] {
  const people = fieldAt(data, ['people']);
  return (Array.isArray(people) ? people : [])
    .map((_, index) => ['people', index, 'consent'])
    .filter((path) => fieldAt(data, path) !== undefined);
}

/** Lists the uses that one consent allows. */
export function listAllowedUses(data: unknown, consent: FieldPath): unknown[] {
  const uses = fieldAt(data, [...consent, 'release', 'uses']);
  return (Array.isArray(uses) ? uses : []).map((use) => fieldAt(use, ['use']));
}

/** Copies only the groups along `path`. Both versions share all other data. */
function changedAt(
  data: unknown,
  [key, ...rest]: FieldPath,
  change: (group: Group, key: string | number) => unknown,
): unknown {
  if (!isGroup(data) || key === undefined) return data;
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Group;
  if (rest.length === 0) change(copy, key);
  else if (key in copy) copy[key] = changedAt(copy[key], rest, change);
  return copy;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}
