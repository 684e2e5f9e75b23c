import { isFieldGroup, toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import { dropBlankValues } from '../../src/story/source/parse-yaml.ts';

/**
 * Leaves out what is not answered: blank text, nulls, empty groups and empty lists, as the library
 * does when it reads. Blank entries of a list go too, and leave no gap.
 */
function dropUnanswered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const answered = value.map(dropUnanswered).filter((entry) => entry !== undefined);
    return answered.length > 0 ? answered : undefined;
  }
  if (!isFieldGroup(value)) return dropBlankValues(value);
  const answered = Object.entries(value)
    .map(([key, inner]) => [key, dropUnanswered(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return answered.length > 0 ? Object.fromEntries(answered) : undefined;
}

/** Returns the answers of a whole form, without what is not answered. */
export function answersOf(data: FieldGroup): FieldGroup {
  return toFieldGroup(dropUnanswered(data));
}

/** Whether two answers are equal. The order of fields does not matter. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isEqual(entry, other[index]));
  }
  if (!isFieldGroup(one) || !isFieldGroup(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}
