import { expect, test } from 'vitest';
import { hashSearchWord } from '../../../../src/exports/search/search-vocabulary.ts';
import { makeExcerpt } from '../../../../src/scripts/search/excerpt.ts';
import { nearThemes } from '../../../../src/scripts/search/search-status.ts';
import { toTerms } from '../../../../src/scripts/search/search-terms.ts';

const vocabulary = {
  synonyms: [
    ['family group conference', 'fgc'],
    ['gran', 'nan'],
  ],
  fieldWords: ['kinship'],
  names: [hashSearchWord('wells')],
};
const phrasesOf = (query: string) =>
  toTerms(query, vocabulary).map(({ forms }) => forms.map(({ phrase }) => phrase));

test('a phrase with synonyms is one term, and finds its short form', () => {
  const [phrases, ...others] = phrasesOf('family group conferences');
  expect(others).toEqual([]);
  expect(phrases).toContain('fgc');
  expect(phrasesOf('FGC')[0]).toContain('family group conference');
});

test('a synonym is found in the plural too', () => {
  expect(phrasesOf('nans')[0]).toEqual(expect.arrayContaining(['nan', 'gran', 'grans']));
});

test('two words that may be one are looked for together, but never with a small word', () => {
  expect(phrasesOf('well being').every((phrases) => phrases.includes('wellbeing'))).toBe(true);
  expect(phrasesOf('the rapist').flat()).not.toContain('therapist');
});

test('a hyphen may be a space', () => {
  expect(phrasesOf('care-experienced')[0]).toContain('care experienced');
});

test('a name only matches itself', () => {
  expect(phrasesOf('Wells')).toEqual([['wells']]);
});

test('small words are left out, unless there are no others', () => {
  expect(toTerms('who is Callum', vocabulary).map(({ typed }) => typed)).toEqual(['Callum']);
  expect(toTerms('the', vocabulary).map(({ typed }) => typed)).toEqual(['the']);
});

test('a phrase in quotation marks matches as it stands', () => {
  expect(phrasesOf('“flip charts”')).toEqual([['flip charts']]);
});

test('an excerpt shows the words around what was found, and marks it', () => {
  const text = `${'so '.repeat(40)}the kettle’s lid, ${'and '.repeat(40)}`;
  const pieces = makeExcerpt(text, ['kettle']) ?? [];
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    'kettle’s',
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toMatch(/^… so .*the kettle’s lid, .* …$/);
  expect(makeExcerpt(text, ['teapot'])).toBeUndefined();
});

test('half a word is enough for the nearest themes', () => {
  const themes = [{ name: 'Fathers' }, { name: 'Family and friends who step in' }];
  expect(nearThemes('fath', themes)).toEqual([{ name: 'Fathers' }]);
  expect(nearThemes('zzyzx', themes)).toEqual([]);
});
