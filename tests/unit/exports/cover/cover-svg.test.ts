import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverSvg } from '../../../../src/exports/cover/cover-svg.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';

const people = (count: number) =>
  Array.from({ length: count }, () => ({ part: 'mentioned' as const, description: 'Robin' }));
const story = { id: 'k7m2qx', kind: 'family' as const, themes: ['kinship'], people: people(3) };

describe('a cover', () => {
  test('is the same each time for the same story', () => {
    expect(coverSvg(story, 'card')).toBe(coverSvg({ ...story }, 'card'));
  });

  test('differs between stories of different id, kind or theme', () => {
    const all = [
      story,
      { ...story, id: 'q4n8vt' },
      { ...story, kind: 'professional' as const },
      { ...story, themes: ['fathers'] },
    ].map((each) => coverSvg(each, 'card'));
    expect(new Set(all).size).toBe(4);
  });

  test('has a circle for each person, up to seven', () => {
    const hills = { ...story, themes: [] };
    const circles = (count: number) =>
      coverSvg({ ...hills, people: people(count) }, 'card')
        .split('</g>')
        .at(-2)
        ?.match(/<circle/g)?.length;
    expect(circles(2)).toBe(2);
    expect(circles(5)).toBe(5);
    expect(circles(12)).toBe(7);
  });

  test('contains no name, id or theme, and no script or link', () => {
    expect(coverSvg(story, 'page')).not.toMatch(/Robin|k7m2qx|kinship|style=|<script|href/);
  });

  test('is short, well formed and contains only real numbers, for any story', () => {
    const anyStory = fc.record({
      id: fc.string({ minLength: 1 }),
      kind: fc.constantFrom(...kinds),
      themes: fc.array(fc.string(), { maxLength: 4 }),
      people: fc.integer({ min: 1, max: 30 }).map(people),
    });
    fc.assert(
      fc.property(anyStory, fc.constantFrom('card', 'page'), (any, frame) => {
        const svg = coverSvg(any, frame);
        expect(svg.length).toBeLessThan(2600);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
      }),
    );
  });
});
