import fc from 'fast-check';
import { expect, it } from 'vitest';
import { vehicleRegistration } from '../../../../src/checks/identifiers/vehicle-registration.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, letters, spaced } from './sentences.ts';

const plateLetters = 'ABCDEFGHJKLMNPRTUVWXY';
/** Registrations that end with a common word or abbreviation, which the rule ignores. */
const endsLikeWord = /(?:THE|AND|FOR|YOU|NOT|WAS|BUT|ARE|HAS|HER|HIS|SEN|LAC|EHC|ALL|OUT|OUR)$/;
const lettersFrom = (from: string, length: number) => letters(from, length);

it('finds a registration of any age', () => {
  const plates = fc.oneof(
    fc
      .tuple(
        lettersFrom(plateLetters, 2),
        fc.integer({ min: 1, max: 99 }),
        lettersFrom(plateLetters, 3),
      )
      .map(([a, n, b]) => `${a}${String(n).padStart(2, '0')}_${b}`),
    fc
      .tuple(lettersFrom('ABCDEFGHJKLMNPRSTVWXY', 1), digits(3), lettersFrom(plateLetters, 3))
      .map(([a, n, b]) => `${a}${n}_${b}`),
    fc
      .tuple(lettersFrom(plateLetters, 3), digits(3), lettersFrom('ABCDEFGHJKLMNPRSTVWXY', 1))
      .map(([a, n, b]) => `${a}_${n}${b}`),
  );
  const recognised = plates.filter((plate) => !endsLikeWord.test(plate) && !/[IQ]/.test(plate));
  expectFound(
    vehicleRegistration,
    recognised.chain((plate) => spaced(plate)),
  );
});

it('finds other registrations if the text names them', () => {
  expectFound(
    vehicleRegistration,
    fc.constantFrom(
      'number plate ABZ 1234',
      'reg P7 MUM',
      'Registration no. AZ 12',
      'the plate read K1 TEA',
    ),
  );
});

it.each([
  'Y11 SEN',
  'A64',
  'B12',
  'M25 THE',
  'KS2',
  'the number plate in 3',
  'BBC 1',
  'ISO 27560',
  'the plate was full',
])('finds no registration in %j', (text) => {
  expect(isFound(vehicleRegistration, text)).toBe(false);
});

it.each(['AB12-CDE', 'reg ab12cde'])('finds a registration in %j', (text) => {
  expect(isFound(vehicleRegistration, text)).toBe(true);
});
