import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSimilarity, sketchText } from '../../../../src/story/sketch/sketch-text.ts';

const salt = 'one-salt-for';
const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 120, maxLength: 300 });
const sketchOf = (text: string, withSalt = salt) => sketchText(text, withSalt)!;

describe('sketchText', () => {
  it('makes 64 bytes of any text, and nothing of a text without words', () => {
    expect(sketchOf('She came.')).toHaveLength(64);
    expect(sketchOf('word '.repeat(10_000))).toHaveLength(64);
    expect(sketchText(' — … ', salt)).toBeUndefined();
  });

  it('ignores capitals, punctuation, layout and the form of characters', () => {
    const sketch = sketchOf('She came on a Tuesday, with Zoë.');
    expect(sketchOf('\n\nshe CAME — on a\n*Tuesday* (with Zoe\u0308)')).toEqual(sketch);
  });

  it('is the same whenever the text and the salt are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, anySalt) => {
        expect(sketchText(text, anySalt)).toEqual(sketchText(text, anySalt));
      }),
    );
  });

  it('cannot be compared with a sketch of another salt', () => {
    fc.assert(
      fc.property(words, (given) => {
        const text = given.join(' ');
        expect(estimateSimilarity(sketchOf(text), sketchOf(text, 'another-one'))).toBeLessThan(0.3);
      }),
    );
  });
});

describe('estimateSimilarity', () => {
  it('is 1 for the same words', () => {
    fc.assert(
      fc.property(words, (given) => {
        const text = given.join(' ');
        expect(estimateSimilarity(sketchOf(text), sketchOf(text))).toBe(1);
      }),
    );
  });

  it('is close to the share of neighbouring words that two texts have in common', () => {
    const of = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `word${String(from + index)}`).join(' ');
    const half = estimateSimilarity(sketchOf(of(0, 400)), sketchOf(of(0, 200)));
    // Three standard errors.
    expect(Math.abs(half - 0.5)).toBeLessThan(0.132);
    expect(estimateSimilarity(sketchOf(of(0, 400)), sketchOf(of(400, 800)))).toBeLessThan(0.2);
  });

  it('stays above 0.25 if one word in ten was changed', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 9 }), (given, first) => {
        const changed = given.map((word, index) => (index % 10 === first ? `${word}x` : word));
        const similarity = estimateSimilarity(
          sketchOf(given.join(' ')),
          sketchOf(changed.join(' ')),
        );
        expect(similarity).toBeGreaterThan(0.25);
      }),
    );
  });

  it('is 0 for sketches of different lengths', () => {
    expect(estimateSimilarity(new Uint8Array(64), new Uint8Array(32))).toBe(0);
  });
});
