import { dropBlank } from '../../src/story/source/yaml.ts';

/** Fields by their name. */
export type Group = Record<string, unknown>;

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What has been answered: blank text, nulls and empty groups and lists are left out, as the
 * library leaves them out when it reads. A blank entry of a list goes too, without a gap.
 */
export function answered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(answered).filter((entry) => entry !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isGroup(value)) return dropBlank(value);
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, answered(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** The answers of a whole form. */
export function answersOf(data: Group): Group {
  const kept = answered(data);
  return isGroup(kept) ? kept : {};
}

/** Whether two answers say the same, in whatever order their fields stand. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => same(entry, other[index]));
  }
  if (!isGroup(one) || !isGroup(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}
