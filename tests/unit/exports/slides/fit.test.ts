import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../../src/checks/contrast.ts';
import { coloursOf } from '../../../../src/exports/slides/colours.ts';
import { fits, sizeFor } from '../../../../src/exports/slides/fit.ts';
import { layouts, type Placeholder } from '../../../../src/exports/slides/layout.ts';
import { withOwnTitles } from '../../../../src/exports/slides/own-titles.ts';
import { oneSlide, storySlides } from '../../../../src/exports/slides/story-slides.ts';
import { measured, type Paragraph } from '../../../../src/exports/slides/text.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import { words } from '../../../../src/words/index.ts';
import { anyHostile } from '../../../support/any-hostile.ts';

const placeholder: Placeholder = layouts.text.placeholders.text;

function assertFits(paragraphs: readonly Paragraph[], place: Placeholder): void {
  const lines = paragraphs.map(measured);
  expect(fits(lines, sizeFor(lines, place), place), place.prompt).toBe(true);
}

describe('a text on a slide', () => {
  test('is as large as its place allows', () => {
    expect(sizeFor([{ text: 'A few words.' }], placeholder)).toBe(28);
    expect(sizeFor([{ text: 'A sentence of seven words or so. '.repeat(14) }], placeholder)).toBe(
      24,
    );
  });

  test('fits its place, whatever stands in the story and whether a picture stands beside it', () => {
    fc.assert(
      fc.property(anyHostile, fc.boolean(), ({ story }, hasPicture) => {
        const checkAddress = 'https://stories.example.org/library/check/k7m2qx/';
        const telling = { story, words, checkAddress, hasPicture };
        const told = [...storySlides(telling), ...oneSlide(telling)];
        for (const { layout, title, text, more = [] } of withOwnTitles(told, story.id, words)) {
          assertFits([{ text: title }], layouts[layout].placeholders.title);
          assertFits(text, layouts[layout].placeholders.text);
          if (layout === 'one') assertFits(more, layouts.one.placeholders.more);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the colours of slides', () => {
  const brands = [{}, { accent: '#ffd400' }, { accent: '#7a3e5c' }];

  test.each(kinds.flatMap((kind) => brands.map((brand) => ({ kind, brand }))))(
    'can be read: $kind, $brand',
    ({ kind, brand }) => {
      const { dk1, lt1, accent1, hlink } = coloursOf(kind, { brand });
      for (const ink of [dk1, accent1, hlink]) expect(contrast(ink, lt1)).toBeGreaterThan(7);
    },
  );
});
