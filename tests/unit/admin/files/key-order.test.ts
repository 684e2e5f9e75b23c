import { describe, expect, it } from 'vitest';
import { sortKeys, keyOrder } from '../../../../admin/files/key-order.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { fullData } from '../../story/schema/full-story.ts';

/** Lists all keys of some data at any depth, in their order. */
const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...keysOf(inner),
      ])
    : [];

const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, backwards(inner)]);
  return Object.fromEntries(entries.toReversed()) as unknown;
};

describe('the order of a story’s fields', () => {
  const order = keyOrder(frontMatter);

  it('is that of the schema at every depth', () => {
    const data = frontMatter.parse({ ...fullData(), principles: { voice: true } });
    expect(keysOf(sortKeys(backwards(data), order))).toEqual(keysOf(sortKeys(data, order)));
    expect(Object.keys(sortKeys(backwards(data), order) as object)).toEqual(
      Object.keys(frontMatter.shape).filter((key) => key in data),
    );
  });

  it('includes the fields of every kind of person', () => {
    const person = { position: 'agreed', consent: {}, ageBand: 'adult', part: 'mentioned' };
    expect(keysOf(sortKeys({ people: [person] }, order))).toEqual([
      ...['people', 'part', 'ageBand', 'consent', 'position'],
    ]);
  });

  it('keeps free lists of answers in their own order, and puts unknown fields last', () => {
    const data = { other: 1, principles: { voice: true, care: true }, id: 'k7m2qx', another: 2 };
    expect(keysOf(sortKeys(data, order))).toEqual([
      ...['id', 'principles', 'voice', 'care', 'other', 'another'],
    ]);
  });
});
