import type { FieldPath } from '../../src/story/issue.ts';

type Group = Record<string | number, unknown>;

/** A copy of typed data without the field at `path`. */
export function without(data: unknown, path: FieldPath): unknown {
  return changedAt(data, path, (group, key) => Reflect.deleteProperty(group, key));
}

/** A copy of typed data with `value` at `path`. */
export function replaced(data: unknown, path: FieldPath, value: unknown): unknown {
  return changedAt(data, path, (group, key) => Reflect.set(group, key, value));
}

/** What stands at `path`; undefined where nothing does. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, key) => (isGroup(inner) ? inner[key] : undefined), data);
}

/** The path of every field, outermost first. An entry of a list is no field; its own fields are. */
export function everyField(data: unknown, path: FieldPath = []): FieldPath[] {
  if (!isGroup(data)) return [];
  return Object.keys(data).flatMap((key) =>
    Array.isArray(data)
      ? everyField(data[Number(key)], [...path, Number(key)])
      : [[...path, key], ...everyField(data[key], [...path, key])],
  );
}

/** The path of every group of fields, the whole first. */
export function everyGroup(data: unknown): FieldPath[] {
  const groups = everyField(data).map((path) => path.slice(0, -1));
  return [...new Map(groups.map((path) => [JSON.stringify(path), path])).values()];
}

/** The path of each consent in a story. */
export function consentsIn(data: unknown): FieldPath[] {
  const people = valueAt(data, ['people']);
  return (Array.isArray(people) ? people : [])
    .map((_, index) => ['people', index, 'consent'])
    .filter((path) => valueAt(data, path) !== undefined);
}

/** What one consent allows, as its release lists it. */
export function usesIn(data: unknown, consent: FieldPath): unknown[] {
  const uses = valueAt(data, [...consent, 'release', 'uses']);
  return (Array.isArray(uses) ? uses : []).map((use) => valueAt(use, ['use']));
}

/** Copies only what lies on the way to `path`; the rest is shared, since nobody changes it. */
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
