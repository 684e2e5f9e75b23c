import { expect, it } from 'vitest';
import { z } from 'zod';
import { knownKeys } from '../../../../src/story/source/known-keys.ts';

it('finds the keys of every group, however it is wrapped, each once', () => {
  const schema = z.strictObject({
    plain: z.string(),
    group: z.strictObject({ inside: z.string(), plain: z.number() }),
    list: z.array(z.strictObject({ entry: z.string() })).min(1),
    optional: z.strictObject({ mayBe: z.string() }).optional(),
    usual: z.strictObject({ byDefault: z.string() }).default({ byDefault: 'a' }),
    either: z.union([z.string(), z.strictObject({ or: z.string() })]),
    kinds: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), one: z.string() }),
      z.strictObject({ kind: z.literal('b'), two: z.string() }),
    ]),
    any: z.record(z.string(), z.string()),
  });
  expect(knownKeys(schema)).toEqual([
    ...['plain', 'group', 'inside', 'list', 'entry', 'optional', 'mayBe', 'usual', 'byDefault'],
    ...['either', 'or', 'kinds', 'kind', 'one', 'two', 'any'],
  ]);
});

it('finds none where there is no group', () => {
  expect(knownKeys(z.string())).toEqual([]);
});
