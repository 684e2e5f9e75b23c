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
