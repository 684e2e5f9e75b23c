import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNhsNumber, nhsNumber } from '../../../../src/checks/identifiers/nhs-number.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, spaced } from './sentences.ts';

/** Any number with a valid check digit. */
const numbers = fc
  .tuple(fc.constantFrom('999', '943', '450', '320'), digits(6))
  .map(([first, rest]) => first + rest)
  .map((nine) => nine + checkDigit(nine))
  .filter((number) => number.length === 10);

function checkDigit(nine: string): string {
  const sum = Array.from(nine, Number).reduce((all, digit, place) => all + digit * (10 - place), 0);
  return String((11 - (sum % 11)) % 11);
}

it('finds a number with a valid check digit, with any spacing', () => {
  const grouped = numbers.map((all) => `${all.slice(0, 3)}_${all.slice(3, 6)}_${all.slice(6)}`);
  expectFound(nhsNumber, grouped.chain(spaced));
});

it('ignores a number with a wrong check digit', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), (number, more) => {
      const other = number.slice(0, 9) + String((Number(number[9]) + more) % 10);
      expect(isNhsNumber(other)).toBe(false);
    }),
  );
});

it('finds a mistyped NHS number if the text names it', () => {
  expectFound(
    nhsNumber,
    fc.constantFrom(
      'NHS number 943 476 5918',
      'NHS no: 9434765911',
      'NHS: 943-476-5910',
      'CHI number 010112 3456',
    ),
  );
});

it.each([
  '0306406152',
  'ISBN 0-306-40615-2',
  '1,943,476,591',
  '943 476',
  '94347659190',
  '3 943 476 5919',
])('finds no NHS number in %j', (text) => {
  expect(isFound(nhsNumber, text)).toBe(false);
});
