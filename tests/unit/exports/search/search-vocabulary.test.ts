import { expect, test } from 'vitest';
import { foldSearchWord, findWords } from '../../../../src/exports/search/fold-search-word.ts';
import { isOneErrorApart } from '../../../../src/exports/search/search-vocabulary.ts';

test.each([
  ['Łódź', 'lodz'],
  ['Café', 'cafe'],
  ['Søren', 'soren'],
  ['ﬁnd', 'find'],
  ['Mum’s', "mum's"],
  ['ਪੰਜਾਬੀ', 'ਪੰਜਾਬੀ'],
])('%s is compared as %s', (word, folded) => {
  expect(foldSearchWord(word)).toBe(folded);
});

test('a word keeps its hyphens and apostrophes, and nothing around it', () => {
  expect(findWords('“Well-being,” she’d said.').map(({ text }) => text)).toEqual([
    'Well-being',
    'she’d',
    'said',
  ]);
});

test.each([
  ['kinshp', 'kinship'],
  ['kinnship', 'kinship'],
  ['kinshpi', 'kinship'],
  ['disabilty', 'disability'],
])('%s is %s with one error', (typed, word) => {
  expect(isOneErrorApart(typed, word)).toBe(true);
});

test.each([
  ['kinship', 'kinship'],
  ['danny', 'nanny'],
  ['carey', 'carer'],
  ['mother', 'father'],
  ['brothers', 'brother-in-law'],
  ['knsp', 'kinship'],
])('%s and %s are not one error apart, or too short or too different to tell', (a, b) => {
  expect(isOneErrorApart(a, b)).toBe(false);
});
