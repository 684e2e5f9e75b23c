import { isFieldGroup, type FieldGroup } from '../../../src/story/plain-data.ts';

/** The path of a value in its group of fields: the keys, outermost first. */
export type AnswerPath = readonly [string, ...string[]];

/** A field and its new value. Undefined removes the field. */
export interface FieldChange {
  path: AnswerPath;
  value: unknown;
}

/** Returns the value at a path; undefined if there is none. */
export function getAtPath(group: FieldGroup, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isFieldGroup(value) ? value[key] : undefined),
    group,
  );
}

/**
 * Returns a copy of a group with another value at a path. Undefined removes the field, and every
 * group that becomes empty.
 */
export function setAtPath(group: FieldGroup, path: AnswerPath, value: unknown): FieldGroup {
  const [key, next, ...rest] = path;
  if (next === undefined) return setField(group, key, value);
  const inner = group[key];
  const changed = setAtPath(isFieldGroup(inner) ? inner : {}, [next, ...rest], value);
  return setField(group, key, Object.keys(changed).length > 0 ? changed : undefined);
}

function setField(group: FieldGroup, key: string, value: unknown): FieldGroup {
  if (value !== undefined) return { ...group, [key]: value };
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== key));
}
