import fc from 'fast-check';
import { expect, it } from 'vitest';
import { vehicleRegistration } from '../../../../src/checks/identifiers/vehicle-registration.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, letters, spaced } from './sentences.ts';

const letter = 'ABCDEFGHJKLMNPRTUVWXY';
const odd = /(?:THE|AND|FOR|YOU|NOT|WAS|BUT|ARE|HAS|HER|HIS|SEN|LAC|EHC|ALL|OUT|OUR)$/;
const part = (from: string, length: number) => letters(from, length);

it('finds a registration of any age', () => {
  const plates = fc.oneof(
    fc
      .tuple(part(letter, 2), fc.integer({ min: 1, max: 99 }), part(letter, 3))
      .map(([a, n, b]) => `${a}${String(n).padStart(2, '0')}_${b}`),
    fc
      .tuple(part('ABCDEFGHJKLMNPRSTVWXY', 1), digits(3), part(letter, 3))
      .map(([a, n, b]) => `${a}${n}_${b}`),
    fc
      .tuple(part(letter, 3), digits(3), part('ABCDEFGHJKLMNPRSTVWXY', 1))
      .map(([a, n, b]) => `${a}_${n}${b}`),
  );
  const fine = plates.filter((plate) => !odd.test(plate) && !/[IQ]/.test(plate));
  expectFound(
    vehicleRegistration,
    fine.chain((plate) => spaced(plate)),
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
