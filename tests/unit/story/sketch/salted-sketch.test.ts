import { describe, expect, it } from 'vitest';
import {
  haveSameWords,
  saltOf,
  sketchPattern,
  writeSketch,
} from '../../../../src/story/sketch/salted-sketch.ts';
import { validBody } from '../../../support/valid-story.ts';

const salt = 'one-salt-fo';
const sketch = writeSketch(validBody, salt)!;

describe('a written sketch', () => {
  it('has a version, its salt and 64 bytes, and no word of the text', () => {
    expect(sketch).toMatch(sketchPattern);
    expect(saltOf(sketch)).toBe(salt);
    for (const word of validBody.match(/\p{L}{4,}/gu) ?? [])
      expect(sketch.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('does not exist for a text without words', () => {
    expect(writeSketch('…', salt)).toBeUndefined();
  });

  it('belongs to the same words after a sentence is added', () => {
    expect(haveSameWords(sketch, writeSketch(`${validBody}\nAnd it was good.\n`, salt)!)).toBe(
      true,
    );
  });

  it('does not belong to other words', () => {
    const other = 'The bus was late, and nobody at the stop knew when another one would come. ';
    expect(haveSameWords(sketch, writeSketch(other.repeat(3), salt)!)).toBe(false);
  });

  it('is never compared with a sketch of another salt, or with anything else', () => {
    expect(haveSameWords(sketch, writeSketch(validBody, 'another-one')!)).toBe(false);
    expect(haveSameWords(sketch, 'words')).toBe(false);
    expect(haveSameWords('words', 'words')).toBe(false);
  });
});
