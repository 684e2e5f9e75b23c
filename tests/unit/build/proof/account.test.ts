import { describe, expect, test } from 'vitest';
import { unaccounted } from '../../../../src/build/proof/account.ts';
import type { Library } from '../../../../src/library/library.ts';
import type { Publishable } from '../../../../src/library/publishable.ts';
import { shownStory } from '../../../support/shown-story.ts';

const libraryOf = (story: Publishable) =>
  ({ stories: [story], checks: [], lists: { brand: {} } }) as unknown as Library;
const filesAt = (...paths: string[]) => paths.map((path) => ({ path, bytes: Buffer.from('') }));
const page = 'stories/k7m2qx/index.html';
const decks = ['stories/k7m2qx/slides.pptx', 'stories/k7m2qx/slide.pptx'];
const closed = shownStory({ uses: [{ use: 'website', until: '2027-06-01' }] });

describe('slides', () => {
  test('belong to a story that may be shown in presentations', () => {
    expect(unaccounted(filesAt(page, ...decks), libraryOf(shownStory()))).toEqual([]);
  });

  test('of a story that may not are told of', () => {
    const told = unaccounted(filesAt(page, ...decks), libraryOf(closed));
    expect(told.map(({ place }) => place)).toEqual(decks);
  });

  test('of a story that is not in the library are told of', () => {
    const other = 'stories/q4n8vt/slides.pptx';
    const told = unaccounted(filesAt(page, ...decks, other), libraryOf(shownStory()));
    expect(told.map(({ place }) => place)).toEqual([other]);
  });

  test('that are missing are told of', () => {
    const told = unaccounted(filesAt(page), libraryOf(shownStory()));
    expect(told.map(({ place }) => place)).toEqual(decks);
  });
});
