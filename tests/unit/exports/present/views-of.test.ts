import { expect, test } from 'vitest';
import { viewsOf } from '../../../../src/exports/present/views-of.ts';
import { words } from '../../../../src/words/index.ts';
import { shownStory } from '../../../support/shown-story.ts';

const check = 'https://stories.example/check/k7m2qx/';
const long = Array.from(
  { length: 12 },
  (_, place) => `Sentence ${String(place)} of a long story told in brief to a room.`,
).join(' ');

test('every view has a place of its own in the address, and a heading of its own', () => {
  const views = viewsOf(shownStory({ inBrief: long }), check, words);
  for (const part of ['id', 'heading'] as const) {
    expect(new Set(views.map((view) => view[part])).size).toBe(views.length);
  }
  expect(views.map(({ id }) => id)).toContain('brief-2');
});

test('it begins with the title and ends with the terms, and every view has notes', () => {
  const views = viewsOf(shownStory(), check, words);
  expect(views[0]).toMatchObject({ id: 'title', heading: 'The kettle was always on' });
  expect(views.at(-1)?.id).toBe('terms');
  for (const { notes } of views) expect(notes.join('')).not.toBe('');
});

test('a story that may not be presented has no views', () => {
  const story = shownStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
  expect(viewsOf(story, check, words)).toEqual([]);
});
