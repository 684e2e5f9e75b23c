import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../../../../admin/questions/definitions/random-characters.ts';
import { makeStoryId } from '../../../../../admin/questions/id/make-story-id.ts';
import { isStoryId } from '../../../../../src/story/story-id.ts';

/** Makes a source of random bytes that returns these bytes in turn, repeatedly. */
function repeatBytes(...values: number[]) {
  let place = 0;
  return (count: number) =>
    Uint8Array.from({ length: count }, () => values[place++ % values.length] ?? 0);
}

describe('the id of a new story', () => {
  const many = Array.from({ length: 2000 }, () => makeStoryId(randomBytes));

  it('is valid for the library', () => expect(many.filter((id) => !isStoryId(id))).toEqual([]));

  it('is different every time', () => expect(new Set(many).size).toBe(many.length));

  it('has no vowels, and no characters that sound or look alike', () => {
    expect(many.filter((id) => /[aeiou01l]/.test(id))).toEqual([]);
  });

  it('is made again if it has no digit', () => {
    expect(
      makeStoryId(repeatBytes(...Array<number>(8).fill(0), ...Array<number>(8).fill(26))),
    ).toBe('k9999999');
  });

  it('uses every character with the same probability, by skipping bytes that would favour some', () => {
    expect(makeStoryId(repeatBytes(255, 0, 254, 26))).toBe('b9b9b9b9');
  });
});
