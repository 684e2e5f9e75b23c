import type { z } from 'zod';
import { toFieldGroup, type FieldGroup } from '../story/plain-data.ts';

/** Reads the day of a group of fields, under a name of its own. */
export function dayOf<K extends string>(
  name: K,
  shape: { on: z.ZodType<string> },
  group: unknown,
): Partial<Record<K, string>> {
  const { on } = pickValid(shape, toFieldGroup(group), ['on']);
  return on === undefined ? {} : ({ [name]: on } as Record<K, string>);
}

type Shape = Record<string, z.ZodType>;

/** Picks the fields of a group that are present and fit the schema. */
export function pickValid<S extends Shape, K extends keyof S & string>(
  shape: S,
  group: FieldGroup,
  fields: readonly K[],
): { [F in K]?: NonNullable<z.infer<S[F]>> } {
  const valid = fields.flatMap((field) => {
    const { data } = shape[field]?.safeParse(group[field]) ?? {};
    return data === undefined ? [] : [[field, data] as const];
  });
  return Object.fromEntries(valid) as { [F in K]?: NonNullable<z.infer<S[F]>> };
}
