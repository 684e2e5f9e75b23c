import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nationalInsuranceNumber } from '../../../../src/checks/identifiers/national-insurance-number.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, letters, spaced } from './sentences.ts';

const prefix = fc
  .tuple(letters('ABCEGHJKLMNOPRSTWXYZ', 1), letters('ABCEGHJKLMNPRSTWXYZ', 1))
  .map((parts) => parts.join(''))
  .filter((pair) => !['BG', 'GB', 'NK', 'KN', 'TN', 'NT', 'ZZ'].includes(pair));
const numbers = fc
  .tuple(fc.oneof(prefix, fc.constant('QQ')), digits(2), digits(2), digits(2), letters('ABCD', 1))
  .map((parts) => parts.join('_'));

it('finds any National Insurance number, in upper and lower case', () => {
  expectFound(
    nationalInsuranceNumber,
    numbers.filter((number) => !/^[O]|^.O/.test(number)).chain(spaced),
  );
  expectFound(
    nationalInsuranceNumber,
    numbers
      .filter((number) => !/^[O]|^.O/.test(number))
      .chain(spaced)
      .map((number) => number.toLowerCase()),
  );
});

it('finds a National Insurance number without its last letter if the text names it', () => {
  expectFound(
    nationalInsuranceNumber,
    fc.constantFrom('NI number: QQ 12 34 56', 'National Insurance no. AB123456'),
  );
});

it.each(['GB123456C', 'AB 12 34 56', 'AB12 CDE', 'AB123456E', 'ABC123456D', 'DA123456C'])(
  'finds no National Insurance number in %j',
  (text) => {
    expect(isFound(nationalInsuranceNumber, text)).toBe(false);
  },
);

it.each(['QQ 123456 C', 'AB 12 3456C'])(
  'finds a National Insurance number with unusual spaces: %j',
  (text) => {
    expect(isFound(nationalInsuranceNumber, text)).toBe(true);
  },
);
