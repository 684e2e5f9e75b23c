import fc from 'fast-check';
import { isPlainDate } from '../../src/story/plain-date.ts';
import type { Typed } from '../support/valid-story.ts';
import { canary } from './one-story-library.ts';

/** One change of a front matter. */
interface Mutation {
  /** Chooses the field to change, by its index among all fields. */
  which: number;
  act: 'set' | 'drop' | 'rename' | 'repeat';
  /** The new value, for `set`. */
  value: unknown;
}

const anyValue = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2026-11-23',
      '2026-11-24',
      '2020-02-29',
      '2099-12-31',
      '2026-02-30',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('hold', 'clear', 'ongoing', 'none', 'own', 'staff', 'parental', 'website', 'adult', '10-12', 'own-name', 'anonymous', 'not-identifiable', true, false, null, 0, '', []) }, // prettier-ignore
  { weight: 2, arbitrary: fc.constantFrom(canary, `${canary} rang 07700 900123.`, `${canary}\u202e`, canary.repeat(400), [canary], { [canary]: canary }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom({ constructor: 1 }, { toString: canary }, { length: -1 }, -0, 1e999, 2 ** 53) }, // prettier-ignore
);

/** A few random mutations of a front matter, at any depth. */
export const anyMutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    which: fc.nat(500),
    act: fc.oneof(
      { weight: 5, arbitrary: fc.constant('set' as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('drop' as const, 'rename' as const, 'repeat' as const),
      },
    ),
    value: anyValue,
  }),
  { maxLength: 4 },
);

/** Mutates a front matter in place. */
export function mutateFrontMatter(data: Typed, mutations: readonly Mutation[]): void {
  for (const { which, act, value } of mutations) {
    const places = placesIn(data);
    const place = places[which % places.length];
    if (!place) continue;
    const { group, key } = place;
    if (act === 'set')
      group[key] =
        typeof value === 'number' && isPlainDate(String(group[key])) ? '2026-11-23' : value;
    if (act === 'rename') group[canary] = group[key];
    if (act === 'repeat' && Array.isArray(group)) group.push(structuredClone(group[key]));
    if (act === 'drop' || act === 'rename') Reflect.deleteProperty(group, key);
  }
}

/** Lists the place of every value, at any depth. */
function placesIn(data: unknown): { group: Typed; key: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const group = data as Typed;
  return Object.keys(group).flatMap((key) => [{ group, key }, ...placesIn(group[key])]);
}
