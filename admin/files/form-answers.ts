import { isFieldGroup, toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import { dropBlankValues, keptBlank } from '../../src/story/source/parse-yaml.ts';

/**
 * Removes blank answers: blank text, nulls, empty groups, empty lists and blank entries of lists.
 * The library removes the same when it reads. What a file has of an empty no stays.
 */
function dropUnanswered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const answered = value.map(dropUnanswered).filter((entry) => entry !== undefined);
    return answered.length > 0 ? answered : undefined;
  }
  if (!isFieldGroup(value)) return dropBlankValues(value);
  const answered = Object.entries(value)
    .map(([key, inner]) => [key, dropUnanswered(inner) ?? keptBlank(key, inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return answered.length > 0 ? Object.fromEntries(answered) : undefined;
}

/** Returns the answers of a whole form without blank ones. */
export function answersOf(data: FieldGroup): FieldGroup {
  return toFieldGroup(dropUnanswered(data));
}

/** Whether two answers are equal. The order of fields does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => isEqual(entry, b[index]));
  }
  if (!isFieldGroup(a) || !isFieldGroup(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}
