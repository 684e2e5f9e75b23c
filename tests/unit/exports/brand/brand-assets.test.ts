import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contrastRatio,
  toAccentColours,
  paperColours,
} from '../../../../src/checks/colour-contrast.ts';
import { brandCss } from '../../../../src/exports/brand/brand-assets.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';

test('an accent with enough contrast is not changed', () => {
  expect(toAccentColours('#1d2c4a')).toMatchObject({ light: '#1d2c4a', isChanged: false });
});

test('any accent is given enough contrast in light mode and in dark mode', () => {
  const anyColour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(anyColour, (colour) => {
      const { light, dark, isChanged } = toAccentColours(colour);
      expect(contrastRatio(light, paperColours.light)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(dark, paperColours.dark)).toBeGreaterThanOrEqual(7);
      expect(isChanged).toBe(contrastRatio(colour, paperColours.light) < 7);
    }),
  );
});

test.each([
  ['#58b1fa', { light: '#285070', dark: '#60b5fa' }],
  ['#bea3a5', { light: '#55494a', dark: '#c1a8aa' }],
  ['#56bb00', { light: '#275400', dark: '#67c21a' }],
])('the accent %s stays the same in every version of the library', (colour, shades) => {
  expect(toAccentColours(colour)).toMatchObject(shades);
});

test('a library without a brand has no style sheet, and an accent sets the colour', () => {
  expect(brandCss(defaultSettings)).toBe('');
  expect(brandCss({ ...defaultSettings, brand: { accent: '#1D2C4A' } })).toContain(
    '--accent:light-dark(#1d2c4a,',
  );
});
