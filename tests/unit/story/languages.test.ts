import { expect, test } from 'vitest';
import { languageAttributes, languageName, textDirection } from '../../../src/story/languages.ts';

test.each(
  'ar ara ar-SY he iw yi fa fas prs ur urd ps ckb dv syr ku-Arab pa-Arab pa-PK az-Arab az-IR uz-Arab uz-AF sd ug ks ff-Adlm nqo'.split(
    ' ',
  ),
)('%s is written from right to left', (tag) => {
  expect(textDirection(tag)).toBe('rtl');
});

test.each(
  'en en-GB cy pl so ku kmr pa pa-Guru pa-IN az uz uz-Latn ar-Latn ff zh bn ti am x-y'.split(' '),
)('%s is written from left to right', (tag) => {
  expect(textDirection(tag)).toBe('ltr');
});

test('words in the language of the page need no attributes', () => {
  expect(languageAttributes(undefined)).toEqual({});
  expect(languageAttributes('ckb')).toEqual({ lang: 'ckb', dir: 'rtl' });
});

test('a language has a name, and a code without a name stays as it is', () => {
  expect(languageName('ur', 'en-GB')).toBe('Urdu');
  expect(languageName('ur', 'ur')).toBe('اردو');
  expect(languageName('qxx', 'en-GB')).toBe('qxx');
});
