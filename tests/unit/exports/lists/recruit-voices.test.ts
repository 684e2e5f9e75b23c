import { expect, test } from 'vitest';
import { findVoices } from '../../../../src/exports/lists/recruit-voices.ts';
import { publicStory } from '../../../support/public-story.ts';

const open = (id: string, until: string, kind: 'professional' | 'family' = 'family') =>
  publicStory({ id, kind, uses: [{ use: 'recruitment', until }] });

test('only stories that may be used in recruitment have a voice, with their last day', () => {
  const closed = publicStory({ id: 'w3h9t7' });
  const { families, professionals, until } = findVoices([
    open('k7m2qx', '2027-03-01'),
    closed,
    open('q4n8vt', '2027-01-15', 'professional'),
  ]);
  expect(families.map(({ story }) => story.id)).toEqual(['k7m2qx']);
  expect(professionals.map(({ story }) => story.id)).toEqual(['q4n8vt']);
  expect(until).toBe('2027-01-15');
});

test('a story with a quotation comes before one without, which gives its summary', () => {
  const silent = open('k7m2qx', '2027-03-01');
  delete silent.pullQuote;
  const { families } = findVoices([silent, open('q4n8vt', '2027-03-01')]);
  expect(families.map(({ words }) => words)).toEqual([
    '“Nobody had to talk first.”',
    silent.summary,
  ]);
});

test('a page without a story for recruitment has no voice and no day', () => {
  expect(findVoices([publicStory()])).toEqual({
    professionals: [],
    families: [],
    until: undefined,
  });
});
