import { expect, test } from 'vitest';
import { shownContentKey } from '../../../src/library/shown-content-key.ts';
import {
  unchangedStories,
  usesOfLastOutput,
  usesOfToday,
} from '../../../src/publish/unchanged-stories.ts';
import { publicStory } from '../../support/public-story.ts';

const shown = publicStory();
const last = {
  stories: { 'young-person/k7m2qx': shownContentKey(shown) },
  uses: { k7m2qx: shown.uses, q4n8vt: [] },
};
const usesOf = (stories: ReturnType<typeof unchangedStories>) => stories.map(({ uses }) => uses);

test('an unchanged story keeps the uses that it has today and had before', () => {
  const { uses } = shown;
  const report = { use: 'report' as const, until: '2027-06-01' };
  const story = publicStory({ uses: [...uses, report] });
  expect(usesOf(unchangedStories([story], last, usesOfToday))).toEqual([uses]);
  expect(usesOf(unchangedStories([story], last, usesOfLastOutput))).toEqual([uses]);
});

test('a changed story is left out, and so is one that was held back before', () => {
  const changed = publicStory({ summary: 'It was changed.' });
  const other = publicStory({ id: 'q4n8vt' });
  const stories = { ...last.stories, 'young-person/q4n8vt': shownContentKey(other) };
  expect(unchangedStories([changed], last, usesOfToday)).toEqual([]);
  expect(unchangedStories([other], { ...last, stories }, usesOfToday)).toEqual([]);
});

test('a page that stays as it is keeps a use only if the use ends no earlier than the page says', () => {
  const [website, presentation] = shown.uses;
  const open = (until: string) => publicStory({ uses: [website!, { use: 'presentation', until }] });
  const keep = (until: string) => usesOf(unchangedStories([open(until)], last, usesOfLastOutput));
  expect(keep('2027-02-19')).toEqual([[website]]);
  expect(keep('2027-02-20')).toEqual([[website, presentation]]);
  expect(keep('2028-02-20')).toEqual([[website, presentation]]);
});

test('a story without the use that the library needs is left out', () => {
  const story = publicStory({ uses: [{ use: 'presentation', until: '2027-02-20' }] });
  expect(unchangedStories([story], last, usesOfToday)).toEqual([]);
});

test('a story loses its short text if it may no longer be presented or reported', () => {
  const story = publicStory({ uses: [{ use: 'website', until: '2027-06-01' }] });
  const [kept] = unchangedStories([story], last, usesOfToday);
  expect(kept).toBeDefined();
  expect(kept).not.toHaveProperty('inBrief');
});
