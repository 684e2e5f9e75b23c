import fc from 'fast-check';
import { expect, it } from 'vitest';
import { postcode } from '../../../../src/checks/identifiers/postcode.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, letters, spaced } from './sentences.ts';

const area = 'ABCDEFGHIJKLMNOPRSTUWYZ';
const town = 'ABCDEFGHKLMNOPQRSTUVWXY';
const end = fc.tuple(digits(1), letters('ABDEFGHJLNPQRSTUWXYZ', 2)).map((parts) => parts.join(''));
const start = fc.oneof(
  fc.tuple(letters(area, 1), digits(1)),
  fc.tuple(letters(area, 1), digits(2)),
  fc.tuple(letters(area, 1), letters(town, 1), digits(1)),
  fc.tuple(letters(area, 1), letters(town, 1), digits(2)),
  fc.tuple(letters(area, 1), digits(1), letters('ABCDEFGHJKPSTUW', 1)),
  fc.tuple(letters(area, 1), letters(town, 1), digits(1), letters('ABEHMNPRVWXY', 1)),
).map((parts) => parts.join('')); // prettier-ignore
const postcodes = fc.tuple(start, end).map(([first, second]) => `${first}_${second}`);

it('finds any postcode', () => {
  expectFound(postcode, postcodes.chain(spaced));
});

it('finds a postcode in lower case', () => {
  const small = postcodes.filter((code) => !/(?:1st|2nd|3rd|\dth)$/i.test(code));
  expectFound(
    postcode,
    small.chain(spaced).map((code) => code.toLowerCase()),
  );
});

it('finds postcodes of the forces', () => {
  expectFound(postcode, fc.constantFrom('BFPO 61', 'BFPO801', 'GIR 0AA'));
});

it.each([
  'KS2 1st',
  'S4 4th',
  'LS7',
  'the M1 out',
  'so4 pm',
  'Q1 1AA',
  'A1 1CC',
  'B12 5',
  'in 3 we',
])('finds no postcode in %j', (text) => {
  expect(isFound(postcode, text)).toBe(false);
});
