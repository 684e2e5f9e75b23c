import { describe, expect, it } from 'vitest';
import { makeStoryId, randomBytes } from '../../../../../admin/questions/id/make-id.ts';
import { isStoryId } from '../../../../../src/story/story-id.ts';

/** Gives these bytes, one after the other, and then begins again. */
function bytes(...values: number[]) {
  let place = 0;
  return (count: number) =>
    Uint8Array.from({ length: count }, () => values[place++ % values.length] ?? 0);
}

describe('the id of a new story', () => {
  const many = Array.from({ length: 2000 }, () => makeStoryId(randomBytes));

  it('is one the library takes', () => expect(many.filter((id) => !isStoryId(id))).toEqual([]));

  it('is never the same', () => expect(new Set(many).size).toBe(many.length));

  it('is no word, and can be read aloud', () => {
    expect(many.filter((id) => /[aeiou01l]/.test(id))).toEqual([]);
  });

  it('is drawn anew where it would have no digit', () => {
    expect(makeStoryId(bytes(...Array<number>(8).fill(0), ...Array<number>(8).fill(26)))).toBe(
      'k9999999',
    );
  });

  it('has no sign that is likelier than another: bytes beyond the last whole round do not count', () => {
    expect(makeStoryId(bytes(255, 0, 254, 26))).toBe('b9b9b9b9');
  });
});
