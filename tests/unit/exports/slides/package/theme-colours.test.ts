import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../../../../src/checks/colour-contrast.ts';
import { themeColours } from '../../../../../src/exports/slides/package/theme-colours.ts';
import { kinds } from '../../../../../src/story/vocabulary.ts';

describe('the colours of a deck', () => {
  const brands = [{}, { accent: '#ffd400' }, { accent: '#7a3e5c' }];

  test.each(kinds.flatMap((kind) => brands.map((brand) => ({ kind, brand }))))(
    'have enough contrast to be read: $kind, $brand',
    ({ kind, brand }) => {
      const { dk1, lt1, accent1, hlink } = themeColours(kind, { brand });
      for (const ink of [dk1, accent1, hlink]) expect(contrastRatio(ink, lt1)).toBeGreaterThan(7);
    },
  );
});
