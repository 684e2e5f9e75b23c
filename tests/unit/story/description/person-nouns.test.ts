import { expect, it } from 'vitest';
import { mayBeSameKin, readPersonNoun } from '../../../../src/story/description/person-nouns.ts';

it('recognises each relative by every word', () => {
  const kinOf = (word: string) => readPersonNoun(word)?.kin;
  expect(['mam', 'mums', 'mother', 'mammy'].map(kinOf)).toEqual(Array(4).fill('mother'));
  expect(['worker', 's', ''].map(kinOf)).toEqual([undefined, undefined, undefined]);
});

it.each([
  ['her gran', 'gran', 'adult', false],
  ['two nannies', 'nannies', 'adult', true],
  ['grandchildren', 'grandchildren', 'offspring', true],
  ['a sis', 'sis', 'relative', false],
  ['the boss', 'boss', 'adult', false],
  ['young people', 'people', 'anybody', true],
])('reads the stage of life and the number in %s', (_, word, stage, isPlural) => {
  expect(readPersonNoun(word)).toMatchObject({ stage, isPlural });
});

it('accepts `parent` for a mother or a father, and never a mother for a father', () => {
  expect(mayBeSameKin('mum', 'mother')).toBe(true);
  expect(mayBeSameKin('parent', 'dad')).toBe(true);
  expect(mayBeSameKin('gran', 'grandparents')).toBe(true);
  expect(mayBeSameKin('mum', 'dad')).toBe(false);
  expect(mayBeSameKin('worker', 'worker')).toBe(false);
});
