import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSize, fitsPlaceholder } from '../../../../../src/exports/slides/layout/fit-text.ts';
import { chooseLayout } from '../../../../../src/exports/slides/layout/lay-out-slide.ts';
import type { Placeholder } from '../../../../../src/exports/slides/layout/slide-placeholders.ts';
import { slideLayouts } from '../../../../../src/exports/slides/layout/slide-layouts.ts';
import {
  makeTitlesUnique,
  outlineSingleSlide,
  outlineSlides,
  type SlideParagraph,
} from '../../../../../src/exports/slides/outline/deck-outline.ts';
import { words } from '../../../../../src/words/index.ts';
import { anyHostileStory } from '../../../../support/any-hostile-story.ts';

const placeholder: Placeholder = slideLayouts.text.placeholders.text;

function assertFits(text: readonly SlideParagraph[], place: Placeholder): void {
  expect(fitsPlaceholder(text, chooseSize([text], place), place), place.prompt).toBe(true);
}

describe('the size of a text on a slide', () => {
  test('is the largest in which the text fits its placeholder', () => {
    expect(chooseSize([[{ text: 'A few words.' }]], placeholder)).toBe(28);
    const longText = 'A sentence of seven words or so. '.repeat(14);
    expect(chooseSize([[{ text: longText }]], placeholder)).toBe(24);
  });

  test('lets the text fit its placeholder, for any story with and without a picture', () => {
    fc.assert(
      fc.property(anyHostileStory, fc.boolean(), ({ story }, hasPicture) => {
        const checkAddress = 'https://stories.example.org/library/check/k7m2qx/';
        const context = { story, words, checkAddress };
        const outlines = [...outlineSlides(context), ...outlineSingleSlide(context)];
        for (const outline of makeTitlesUnique(outlines, story.id, words)) {
          const { title, text, more = [] } = outline;
          const layout = chooseLayout(outline, hasPicture);
          assertFits([{ text: title }], slideLayouts[layout].placeholders.title);
          assertFits(text, slideLayouts[layout].placeholders.text);
          if (layout === 'story') assertFits(more, slideLayouts.story.placeholders.more);
        }
      }),
      { numRuns: 100 },
    );
  });
});
