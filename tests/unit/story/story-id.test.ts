import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isStoryId } from '../../../src/story/story-id.ts';

describe('a story’s id', () => {
  it.each(['k7m2qx', 'abcde2', 'a23456', 'k7m2qxk7m2qx', 'abcdefghijk9'])('can be %s', (text) => {
    expect(isStoryId(text)).toBe(true);
  });

  it.each([
    ['k7m2q', 'five characters are too few'],
    ['k7m2qxk7m2qx3', 'thirteen are too many'],
    ['abcdef', 'a word is not an id'],
    ['4e5678', 'YAML reads it as a number'],
    ['2abcde', 'it begins with a digit'],
    ['k7m1qx', '1 looks like l'],
    ['k7m0qx', '0 looks like o'],
    ['K7M2QX', 'capital letters'],
    ['k7m-2q', 'a hyphen'],
    ['k7m2qé', 'an accent'],
    ['../k7m2', 'a way out of the folder'],
    ['k7m2qx\n', 'a line end'],
    [' k7m2qx', 'a space'],
    ['', 'nothing'],
  ])('cannot be %j: %s', (text) => expect(isStoryId(text)).toBe(false));

  it('is always text to YAML, and the same address', () => {
    const ids = fc.stringMatching(/^[a-z][a-z2-9]{5,11}$/).filter(isStoryId);
    fc.assert(
      fc.property(ids, (id) => {
        expect(parse(id)).toBe(id);
        expect(new URL(`https://a.org/stories/${id}/`).pathname).toBe(`/stories/${id}/`);
      }),
    );
  });
});
