import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, papers } from '../../../src/checks/accent.ts';
import { brandCss } from '../../../src/exports/brand/brand-css.ts';
import { contrast } from '../../../src/checks/contrast.ts';
import { defaultSettings } from '../../../src/story/schema/settings.ts';

test('a colour that can be read is left as it is', () => {
  expect(accentOf('#1d2c4a')).toMatchObject({ light: '#1d2c4a', isChanged: false });
});

test('whatever colour an organisation has, it can be read in light and in dark', () => {
  const anyColour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(anyColour, (colour) => {
      const { light, dark, isChanged } = accentOf(colour);
      expect(contrast(light, papers.light)).toBeGreaterThanOrEqual(7);
      expect(contrast(dark, papers.dark)).toBeGreaterThanOrEqual(7);
      expect(isChanged).toBe(contrast(colour, papers.light) < 7);
    }),
  );
});

test('a library without a brand has no styles of its own', () => {
  expect(brandCss(defaultSettings)).toBe('');
  expect(brandCss({ ...defaultSettings, brand: { accent: '#1D2C4A' } })).toContain(
    '--accent:light-dark(#1d2c4a,',
  );
});
