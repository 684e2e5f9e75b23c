import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastRatio, paperColours } from '../../../src/checks/colour-contrast.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** Reads the two colours of a token. */
function colours(name: string): { light: string; dark: string } {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  return { light: light ?? '', dark: dark ?? '' };
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(['ink', 'ink-soft', 'accent', 'family', 'young-person', 'professional'])(
    'text in --%s has a contrast of at least 7:1 on both papers',
    (name) => {
      for (const paper of ['paper', 'paper-deep']) {
        expect(
          contrastRatio(colours(name)[scheme], colours(paper)[scheme]),
          paper,
        ).toBeGreaterThanOrEqual(7);
      }
    },
  );

  test('marked words of a search stand out and have a contrast of at least 7:1', () => {
    expect(contrastRatio(colours('ink')[scheme], colours('mark')[scheme])).toBeGreaterThanOrEqual(
      7,
    );
  });
});

test('contrast is measured as in WCAG', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBe(21);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a brand is measured against the paper of the pages', () => {
  expect(colours('paper-deep')).toEqual(paperColours);
});
