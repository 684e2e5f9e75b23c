import { expect, test } from 'vitest';
import { toPresentViews } from '../../../../src/exports/screens/present-views.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const checkAddress = 'https://stories.example/check/k7m2qx/';
const long = Array.from(
  { length: 12 },
  (_, place) => `Sentence ${String(place)} of a long story told in brief to a room.`,
).join(' ');

test('every view has its own id for the address, and its own heading', () => {
  const views = toPresentViews(publicStory({ inBrief: long }), checkAddress, words);
  for (const part of ['id', 'heading'] as const) {
    expect(new Set(views.map((view) => view[part])).size).toBe(views.length);
  }
  expect(views.map(({ id }) => id)).toContain('brief-2');
});

test('the views begin with the title and end with the terms, and every view has notes', () => {
  const views = toPresentViews(publicStory(), checkAddress, words);
  expect(views[0]).toMatchObject({ id: 'title', heading: 'The kettle was always on' });
  expect(views.at(-1)?.id).toBe('terms');
  for (const { notes } of views) expect(notes.join('')).not.toBe('');
});

test('a story that may not be shown in presentations has no views', () => {
  const story = publicStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
  expect(toPresentViews(story, checkAddress, words)).toEqual([]);
});
