import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseForms } from '../../../../src/checks/language/phrasebook.ts';

/** Whether two words may be forms of the same word. */
function isFormOf(word: string, other: string): boolean {
  const otherForms = baseForms(other);
  return baseForms(word).some((base) => otherForms.includes(base));
}

it.each([
  ['abscond', 'absconded'],
  ['abscond', 'Absconding'],
  ['engage', 'engages'],
  ['engage', 'engaging'],
  ['failed', 'failing'],
  ['family', 'families'],
  ['siblings', 'sibling'],
  ['case', 'cases'],
  ['stop', 'stopped'],
  ['care', 'care’s'],
  ['carer', 'carers’'],
  ['BAME', 'bame'],
  ['try', 'tried'],
])('%s and %s are forms of one word', (one, other) => {
  expect(isFormOf(one, other)).toBe(true);
  expect(isFormOf(other, one)).toBe(true);
});

it.each([
  ['care', 'careful'],
  ['place', 'placement'],
  ['engage', 'engagement'],
  ['case', 'cast'],
  ['contact', 'contract'],
  ['at', 'as'],
  ['to', 'too'],
  ['neet', 'neat'],
])('%s and %s are not forms of one word', (one, other) => {
  expect(isFormOf(one, other)).toBe(false);
});

it('every word is a form of itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      expect(isFormOf(word, word)).toBe(true);
      expect(baseForms(word)[0]).toBe(word);
    }),
  );
});
