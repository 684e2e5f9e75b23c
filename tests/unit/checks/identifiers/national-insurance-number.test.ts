import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nationalInsuranceNumber } from '../../../../src/checks/identifiers/national-insurance-number.ts';
import { expectSeen, isSeen } from './found-by.ts';
import { digits, letters, spaced } from './sentences.ts';

const prefix = fc
  .tuple(letters('ABCEGHJKLMNOPRSTWXYZ', 1), letters('ABCEGHJKLMNPRSTWXYZ', 1))
  .map((parts) => parts.join(''))
  .filter((pair) => !['BG', 'GB', 'NK', 'KN', 'TN', 'NT', 'ZZ'].includes(pair));
const numbers = fc
  .tuple(fc.oneof(prefix, fc.constant('QQ')), digits(2), digits(2), digits(2), letters('ABCD', 1))
  .map((parts) => parts.join('_'));

it('sees any National Insurance number, in large letters and small', () => {
  expectSeen(
    nationalInsuranceNumber,
    numbers.filter((number) => !/^[O]|^.O/.test(number)).chain(spaced),
  );
  expectSeen(
    nationalInsuranceNumber,
    numbers
      .filter((number) => !/^[O]|^.O/.test(number))
      .chain(spaced)
      .map((number) => number.toLowerCase()),
  );
});

it('sees one without its last letter where it is called one', () => {
  expectSeen(
    nationalInsuranceNumber,
    fc.constantFrom('NI number: QQ 12 34 56', 'National Insurance no. AB123456'),
  );
});

it.each(['GB123456C', 'AB 12 34 56', 'AB12 CDE', 'AB123456E', 'ABC123456D', 'DA123456C'])(
  'sees none in %j',
  (text) => {
    expect(isSeen(nationalInsuranceNumber, text)).toBe(false);
  },
);

it.each(['QQ 123456 C', 'AB 12 3456C'])('sees one that is spaced oddly: %j', (text) => {
  expect(isSeen(nationalInsuranceNumber, text)).toBe(true);
});
