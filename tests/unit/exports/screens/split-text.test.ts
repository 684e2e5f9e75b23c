import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupEvenly,
  displayWidth,
  splitText,
} from '../../../../src/exports/screens/split-text.ts';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, place) => `This is sentence number ${String(place)}.`);

describe('splitting a text', () => {
  test('gives one part if the text fits', () => {
    expect(splitText('She rang.  At four.\nShe did.')).toEqual(['She rang. At four. She did.']);
  });

  test('splits between sentences, into parts of nearly the same length', () => {
    const parts = splitText(sentences(20).join(' '));
    expect(parts).toHaveLength(2);
    const [first = '', second = ''] = parts;
    expect(first).toMatch(/\.$/);
    expect(Math.abs(first.length - second.length)).toBeLessThan(40);
  });

  test('gives no parts if there is no text', () => {
    expect(splitText(' \n ')).toEqual([]);
  });

  test('splits a long sentence between words, and a long word between letters', () => {
    expect(splitText('a '.repeat(400)).every((part) => part.length <= 480)).toBe(true);
    expect(splitText('👩‍👧'.repeat(300)).join('')).toBe('👩‍👧'.repeat(300));
  });

  test('keeps every letter of any text in order, and makes no part too long', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 3000 });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 50, max: 500 }), (text, most) => {
        const parts = splitText(text, most);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const part of parts) expect(displayWidth(part)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test('items are grouped evenly in their order, and a large item has its own group', () => {
  expect(groupEvenly([1, 2, 3, 4, 5, 6], () => 100, 430)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(groupEvenly([10, 900, 10], (size) => size, 430)).toEqual([[10], [900], [10]]);
  expect(groupEvenly([], () => 1)).toEqual([]);
});
