import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly, roomOf, textParts } from '../../../../src/exports/screens/parts.ts';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, place) => `This is sentence number ${String(place)}.`);

describe('a text in parts', () => {
  test('is one part where it fits', () => {
    expect(textParts('She rang.  At four.\nShe did.')).toEqual(['She rang. At four. She did.']);
  });

  test('is broken between sentences, into parts of nearly the same length', () => {
    const parts = textParts(sentences(20).join(' '));
    expect(parts).toHaveLength(2);
    const [first = '', second = ''] = parts;
    expect(first).toMatch(/\.$/);
    expect(Math.abs(first.length - second.length)).toBeLessThan(40);
  });

  test('has no part where there is no text', () => {
    expect(textParts(' \n ')).toEqual([]);
  });

  test('breaks a sentence between words, and a word between letters, only where they must', () => {
    expect(textParts('a '.repeat(400)).every((part) => part.length <= 480)).toBe(true);
    expect(textParts('👩‍👧'.repeat(300)).join('')).toBe('👩‍👧'.repeat(300));
  });

  test('keeps every letter in its order, and no part is too long, whatever the text', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 3000 });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 50, max: 500 }), (text, most) => {
        const parts = textParts(text, most);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const part of parts) expect(roomOf(part)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test('things are put together evenly, in their order, and one too large is by itself', () => {
  expect(evenly([1, 2, 3, 4, 5, 6], () => 100, 430)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(evenly([10, 900, 10], (size) => size, 430)).toEqual([[10], [900], [10]]);
  expect(evenly([], () => 1)).toEqual([]);
});
