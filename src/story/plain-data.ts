/** A group of fields in plain data that no schema has checked. */
export type FieldGroup = Record<string, unknown>;

/** Whether a value is text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a value is a group of fields. Lists are not. */
export function isFieldGroup(value: unknown): value is FieldGroup {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a value that is a group of fields; an empty group for any other value. */
export function toFieldGroup(value: unknown): FieldGroup {
  return isFieldGroup(value) ? value : {};
}

/**
 * Whether two values of plain data are the same at every depth. The order of keys does not matter.
 */
export function isSameData(a: unknown, b: unknown): boolean {
  if (isFieldGroup(a) && isFieldGroup(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => isSameData(a[key], b[key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => isSameData(entry, b[index]));
  }
  return Object.is(a, b);
}
