import { expect, it } from 'vitest';
import { headWord } from '../../../../src/story/description/head-word.ts';

it.each([
  ['the boy’s mother', 'mother'],
  ["Leo's mum, later", 'mum'],
  ['a mum of two', 'mum'],
  ['his nan, who he lives with', 'nan'],
  ['mum', 'mum'],
  ['her foster mum and dad', 'mum'],
  ['one of the parents', 'parents'],
  ['', undefined],
])('%s is about: %s', (description, head) => {
  expect(headWord(description)).toBe(head);
});
