import { describe, expect, test } from 'vitest';
import { cardLines } from '../../../../src/exports/lists/card-lines.ts';
import { storyForToday } from '../../../../src/exports/lists/story-for-today.ts';
import { minutesBand } from '../../../../src/exports/lists/minutes-band.ts';
import { findRelatedStories } from '../../../../src/exports/lists/related-stories.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { words } from '../../../../src/words/index.ts';

const story = (id: string, kind: string, ...themes: string[]) =>
  ({ id, kind, themes }) as PublicStory;

describe('the story for today', () => {
  const stories = ['a2aaaa', 'b2bbbb', 'c2cccc', 'd2dddd'].map((id) => story(id, 'family'));

  test('is the same all day, in whatever order the stories are read', () => {
    expect(storyForToday(stories, '2026-11-23')).toBe(
      storyForToday(stories.toReversed(), '2026-11-23'),
    );
  });

  test('differs from day to day', () => {
    const days = Array.from(
      { length: 20 },
      (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`,
    );
    expect(new Set(days.map((on) => storyForToday(stories, on)?.id)).size).toBe(4);
  });

  test('is undefined if there are no stories', () => {
    expect(storyForToday([], '2026-11-23')).toBeUndefined();
  });
});

describe('related stories', () => {
  const one = story('a2aaaa', 'family', 'kinship', 'fathers');

  test('come by shared themes first, and then by being of another kind', () => {
    const others = [
      story('b2bbbb', 'family', 'kinship'),
      story('c2cccc', 'professional', 'kinship'),
      story('d2dddd', 'family', 'kinship', 'fathers'),
      story('e2eeee', 'family', 'recovery'),
    ];
    expect(findRelatedStories(one, [one, ...others]).map(({ id }) => id)).toEqual([
      'd2dddd',
      'c2cccc',
      'b2bbbb',
    ]);
  });

  test('never include the story itself', () => {
    expect(findRelatedStories(one, [one])).toEqual([]);
  });
});

test('a reading time is short up to three minutes and long from six minutes', () => {
  expect([1, 3, 4, 5, 6, 20].map(minutesBand)).toEqual([
    'short',
    'short',
    'middle',
    'middle',
    'long',
    'long',
  ]);
});

describe('the lines of a card', () => {
  const until = '2027-06-01';

  test('give the reading time, the example, the content notes and the uses', () => {
    expect(
      cardLines(
        {
          minutes: 4,
          example: true,
          contentNotes: ['prison', 'suicide'],
          uses: [
            { use: 'website', until },
            { use: 'report', until },
          ],
        },
        words,
      ),
    ).toEqual([
      '4 minutes’ read · Example · Speaks of prison and suicide',
      'May be used in reports',
    ]);
  });

  test('are a single line if the story may only be in the library', () => {
    expect(
      cardLines(
        { minutes: 1, example: false, contentNotes: [], uses: [{ use: 'staff-library', until }] },
        words,
      ),
    ).toEqual(['A minute’s read']);
  });
});
