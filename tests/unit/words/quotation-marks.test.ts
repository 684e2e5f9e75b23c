import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putInQuotationMarks } from '../../../src/words/quotation-marks.ts';

describe('putting words in quotation marks', () => {
  test.each([
    ['Nobody had to talk first.', '“Nobody had to talk first.”'],
    ['  Nobody had to talk first. ', '“Nobody had to talk first.”'],
    ['I said no, and they listened', '“I said no, and they listened”'],
  ])('gives words without marks one pair: %s', (words, quoted) => {
    expect(putInQuotationMarks(words)).toBe(quoted);
  });

  test.each([
    '“Nobody had to talk first.”',
    '“Nobody had to talk first”.',
    '“Did anybody talk first?”',
    '"Nobody had to talk first."',
    '‘Nobody had to talk first.’',
    "'Nobody had to talk first.'",
    '«Personne ne devait parler.»',
    '« Personne ne devait parler. »',
    '„Niemand musste zuerst reden.“',
    '„Niemand musste zuerst reden.”',
    '»Niemand musste zuerst reden.«',
    '‚Niemand musste zuerst reden.‘',
    '‹Personne ne devait parler.›',
    '”Ingen behövde prata först.”',
    '「だれも先に話さなくてよかった。」',
    '“She said ‘stay’, and I did.”',
    '“She said “stay”, and I did.”',
    '“She said ‘stay’”',
    '‘It was the lads’ idea, and I didn’t mind.’',
    '"He said "no" to me."',
  ])('leaves words that stand in marks as they are: %s', (words) => {
    expect(putInQuotationMarks(words)).toBe(words);
  });

  test.each([
    ['“No,” she said, “never.”', '“‘No,’ she said, ‘never.’”'],
    ['“No,” she said.', '“‘No,’ she said.”'],
    ['She said “no”', '“She said ‘no’”'],
    ['"No," she said, "never."', '“‘No,’ she said, ‘never.’”'],
    ['‘No,’ she said, ‘never.’', '“‘No,’ she said, ‘never.’”'],
    ['She said “he told me ‘no’ twice”.', '“She said ‘he told me “no” twice’.”'],
    ['«Non», dit-elle, «jamais».', '“«Non», dit-elle, «jamais».”'],
  ])('makes marks around some of the words single ones: %s', (words, quoted) => {
    expect(putInQuotationMarks(words)).toBe(quoted);
  });

  test.each([
    ['’Twas the first time', '“’Twas the first time”'],
    ["'Cos nobody asked the lads'", "“'Cos nobody asked the lads'”"],
    ['‘Cos nobody asked the lads’', '“‘Cos nobody asked the lads’”'],
    ["It was the lads'", "“It was the lads'”"],
    ['We didn’t ask whose it was, the girls’', '“We didn’t ask whose it was, the girls’”'],
  ])('does not take an apostrophe at the start or the end for a mark: %s', (words, quoted) => {
    expect(putInQuotationMarks(words)).toBe(quoted);
  });

  test.each([
    ['“Nobody had to talk first.', '“Nobody had to talk first.”'],
    ['Nobody had to talk first.”', '“Nobody had to talk first.”'],
    ['"Nobody had to talk first', '“Nobody had to talk first”'],
  ])('completes a pair of which one mark is missing: %s', (words, quoted) => {
    expect(putInQuotationMarks(words)).toBe(quoted);
  });

  test('never gives a second pair to words that it has put in marks', () => {
    const anyWords = fc.string({
      unit: fc.constantFrom('a', 's', '.', ' ', '“', '”', '"', '‘', '’', "'", '«', '»'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyWords, (words) => {
        const quoted = putInQuotationMarks(words);
        expect(quoted).not.toMatch(/^““[^“”]*””$/);
        fc.pre(/[a-z]/.test(words) && !/[“”"]/.test(words));
        expect(putInQuotationMarks(quoted)).toBe(quoted);
      }),
    );
  });
});
