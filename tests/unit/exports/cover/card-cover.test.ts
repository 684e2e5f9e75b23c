import { expect, test } from 'vitest';
import { cardCover } from '../../../../src/exports/cover/card-cover.ts';

test('a drawn cover has one file for every width', () => {
  expect(cardCover('/library/covers/k7m2qx', false)).toEqual({
    src: '/library/covers/k7m2qx.svg',
  });
});

test('a picture has several widths, the smallest first', () => {
  expect(cardCover('/covers/k7m2qx', true)).toEqual({
    src: '/covers/k7m2qx-480.webp',
    srcset: '/covers/k7m2qx-480.webp 480w, /covers/k7m2qx-960.webp 960w',
  });
});
