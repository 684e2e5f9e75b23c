import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phoneNumber } from '../../../../src/checks/identifiers/phone-number.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, spaced } from './sentences.ts';

/** Numbers that Ofcom reserves for drama, so that no test uses a person's number. */
const drama = fc.oneof(
  digits(3).map((end) => `0_7700_900_${end}`),
  digits(3).map((end) => `0_1632_960_${end}`),
  digits(3).map((end) => `0_20_7946_0${end}`),
  fc
    .tuple(fc.constantFrom('113', '114', '121', '151', '161', '191'), digits(3))
    .map(([town, end]) => `0_${town}_496_0${end}`),
  digits(3).map((end) => `0_808_157_0${end}`),
);

it('finds a United Kingdom phone number with any spacing', () => {
  expectFound(phoneNumber, drama.map((number) => number.replace('_', '')).chain(spaced));
  expectFound(
    phoneNumber,
    drama.map((number) => number.replace('_', '').replace(/^(\d+)_/, '($1)_')).chain(spaced),
  );
  expectFound(
    phoneNumber,
    drama.map((number) => Array.from(number.replaceAll('_', '')).join(' ')),
  );
  expectFound(
    phoneNumber,
    drama.map((number) => number.replace('_', '').replaceAll('_', '.')),
  );
});

it('finds a phone number with its country code', () => {
  const code = fc.constantFrom('+44_', '0044_', '+44 (0)_', '+44_(0)', '+44(0)_');
  expectFound(
    phoneNumber,
    fc
      .tuple(code, drama)
      .map(([country, number]) => country + number.slice(2))
      .chain(spaced),
  );
});

it('finds phone numbers that are in use', () => {
  const given = ['0113 222 4444', '020 7219 3000', '07912 345678', '0303 123 1113', '01204 123456'];
  expectFound(phoneNumber, fc.constantFrom(...given));
});

it('finds a phone number from abroad', () => {
  const abroad = fc.tuple(fc.constantFrom('1', '48', '49', '92', '234', '353'), digits(9));
  expectFound(
    phoneNumber,
    abroad.map(([country, number]) => `+${country} ${number}`),
  );
});

it('finds a phone number without its area code if the text names it', () => {
  const cue = fc.constantFrom(
    'call me on ',
    'Tel: ',
    'his mobile ',
    'my number is ',
    'ring her on ',
  );
  expectFound(
    phoneNumber,
    fc.tuple(cue, digits(6)).map((parts) => parts.join('')),
  );
});

it.each([
  'ISBN 0-306-40615-2',
  '0-306-40615-2',
  '978-0-306-40615-7',
  'Ring 60 people on 5 phones in 2026',
  '1234567890',
  '2014 2015 2016 2017',
  'a score of 10-0',
])('finds no phone number in %j', (text) => {
  expect(isFound(phoneNumber, text)).toBe(false);
});

it.each([
  'o7700 900123',
  '07700 900 123/124',
  'M: 07700900123, H: 01632 960114',
  'Tel.(01632)960114',
])('finds a phone number in %j', (text) => {
  expect(isFound(phoneNumber, text)).toBe(true);
});
