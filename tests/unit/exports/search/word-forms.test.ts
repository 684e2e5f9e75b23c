import { expect, test } from 'vitest';
import { numberForms, wordForms } from '../../../../src/exports/search/word-forms.ts';

test.each([
  ['meeting', 'meetings'],
  ['meetings', 'meeting'],
  ['listen', 'listened'],
  ['listening', 'listen'],
  ['stop', 'stopped'],
  ['stopped', 'stop'],
  ['caring', 'care'],
  ['care', 'cared'],
  ['worry', 'worried'],
  ['families', 'family'],
  ['boxes', 'box'],
  ['child', 'children'],
  ['left', 'leave'],
  ['organize', 'organise'],
  ['neighbor', 'neighbour'],
  ['mum', "mum's"],
])('%s and %s are forms of one word', (a, b) => {
  const [forms, others] = [wordForms(a), wordForms(b)];
  expect(forms.some((form) => others.includes(form))).toBe(true);
});

test.each([
  ['callum', 'call'],
  ['imogen', 'i'],
  ['theodore', 'the'],
  ['weston', 'we'],
  ['ahmed', 'a'],
  ['connor', 'connect'],
  ['caring', 'car'],
  ['carer', 'care'],
  ['evening', 'even'],
  ['news', 'new'],
  ['bus', 'bu'],
  ['jared', 'jar'],
  ['marie', 'mary'],
])('%s is no form of %s', (a, b) => {
  expect(wordForms(a)).not.toContain(b);
  expect(wordForms(b)).not.toContain(a);
});

test('a word in another script has no forms', () => {
  expect(wordForms('کہانی')).toEqual(['کہانی']);
});

test('a phrase of a list is found in the singular and in the plural', () => {
  expect(numberForms('carer')).toEqual(['carer', 'carers']);
  expect(numberForms('families')).toEqual(['families', 'family']);
});
