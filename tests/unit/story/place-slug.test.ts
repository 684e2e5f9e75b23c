import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSlug } from '../../../src/story/place-slug.ts';
import { frontMatter } from '../../../src/story/schema/front-matter.ts';

describe('the slug of a place', () => {
  it.each([
    ['Fennisby', 'fennisby'],
    ['Port Sallow & District', 'port-sallow-district'],
    ['Ynys Môn', 'ynys-mon'],
    ['  — Leeds —  ', 'leeds'],
    ['दिल्ली', 'दलल'],
  ])('of %s is %s', (place, slug) => expect(placeSlug(place)).toBe(slug));

  it('is cut between characters and not inside one', () => {
    // Each of these letters has two code units.
    const slug = placeSlug(`a${'𐐨'.repeat(60)}`);
    expect(slug).toBe(`a${'𐐨'.repeat(59)}`);
    expect(() => encodeURIComponent(slug)).not.toThrow();
  });

  it('is empty if a place has only signs', () => {
    // The last is a letter that is written as a space with a mark.
    for (const place of ['—', '…', '👩‍👧', '\u037A']) expect(placeSlug(place)).toBe('');
  });
});

describe('a place in a front matter', () => {
  const { place } = frontMatter.shape;

  it.each(['—', '\u037A', '\u037A \u037A'])('cannot be %j, which has no address', (text) => {
    expect(place.safeParse(text).error?.issues).toMatchObject([{ message: 'the name of a place' }]);
  });

  it('has an address whatever letters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        if (!place.safeParse(text).success) return;
        const slug = placeSlug(text);
        expect(slug).toMatch(/^[^/\\\s]+$/u);
        expect(slug.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(slug)).toBeLessThan(250);
      }),
    );
  });
});
