import { describe, expect, test } from 'vitest';
import { unaccounted } from '../../../src/leak-scan/account.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Publishable } from '../../../src/library/publishable.ts';
import { shownStory } from '../../support/shown-story.ts';

const libraryOf = (story: Publishable) =>
  ({ stories: [story], checks: [], lists: { brand: {} } }) as unknown as Library;
const filesAt = (...paths: string[]) => paths.map((path) => ({ path, bytes: Buffer.from('') }));
const page = 'stories/k7m2qx/index.html';
const given = ['present/index.html', 'slides.pptx', 'slide.pptx'].map(
  (file) => `stories/k7m2qx/${file}`,
);
const closed = shownStory({ uses: [{ use: 'website', until: '2027-06-01' }] });

describe('what a use gives', () => {
  test('belongs to a story that may be put to it', () => {
    expect(unaccounted(filesAt(page, ...given), [], libraryOf(shownStory()))).toEqual([]);
  });

  test('is told of where the story may not', () => {
    const told = unaccounted(filesAt(page, ...given), [], libraryOf(closed));
    expect(told.map(({ place }) => place)).toEqual(given);
  });

  test('is told of where the story is not in the library', () => {
    const other = 'stories/q4n8vt/slides.pptx';
    const told = unaccounted(filesAt(page, ...given, other), [], libraryOf(shownStory()));
    expect(told.map(({ place }) => place)).toEqual([other]);
  });

  test('is told of where it is missing', () => {
    const told = unaccounted(filesAt(page), [], libraryOf(shownStory()));
    expect(told.map(({ place }) => place)).toEqual(given);
  });
});
