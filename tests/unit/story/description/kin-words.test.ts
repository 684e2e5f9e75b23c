import { expect, it } from 'vitest';
import { headWord, kinOf, mayBeSameKin } from '../../../../src/story/description/kin-words.ts';

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

it('recognises each relative by every word', () => {
  expect(['mam', 'mums', 'mother'].map(kinOf)).toEqual(['mother', 'mother', 'mother']);
  expect(['worker', 's', ''].map(kinOf)).toEqual([undefined, undefined, undefined]);
});

it('accepts `parent` for a mother or a father, and never a mother for a father', () => {
  expect(mayBeSameKin('mum', 'mother')).toBe(true);
  expect(mayBeSameKin('parent', 'dad')).toBe(true);
  expect(mayBeSameKin('gran', 'grandparents')).toBe(true);
  expect(mayBeSameKin('mum', 'dad')).toBe(false);
  expect(mayBeSameKin('worker', 'worker')).toBe(false);
});
