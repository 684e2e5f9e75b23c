import fc from 'fast-check';
import { expect, it } from 'vitest';
import { streetAddress } from '../../../../src/checks/identifiers/street-address.ts';
import { expectFound, isFound } from './expect-found.ts';

const number = fc
  .tuple(fc.integer({ min: 1, max: 899 }), fc.constantFrom('', '', 'a', 'B', '-12'))
  .map((parts) => parts.join(''));
const name = fc.constantFrom(
  'Elm',
  'Mill',
  'Upper Mill',
  'St Robin’s',
  'Kingfisher',
  'The',
  'Old Church',
  'Queen Anne’s',
);
const street = fc.constantFrom(
  'Road',
  'Street',
  'Lane',
  'Avenue',
  'Close',
  'Crescent',
  'Terrace',
  'Gardens',
  'Grove',
  'Rd',
  'St',
  'Drive',
  'Way',
);

it('finds a house in a street', () => {
  expectFound(
    streetAddress,
    fc.tuple(number, name, street).map((parts) => parts.join(' ')),
  );
  expectFound(
    streetAddress,
    fc.tuple(number, name, street).map(([at, of, kind]) => `${at}, ${of} ${kind}, Fennisby`),
  );
});

it('finds a flat in a house', () => {
  const flat = fc.constantFrom('Flat', 'Apartment', 'Unit');
  const house = fc.constantFrom('Robin House', 'Kingfisher Court', 'Fennisby Towers');
  expectFound(
    streetAddress,
    fc.tuple(flat, number, house).map(([kind, at, of]) => `${kind} ${at}, ${of}`),
  );
});

it('finds a street address in lower case after a word for living there', () => {
  const lives = fc.constantFrom(
    'we lived at',
    'she was staying at',
    'his address is',
    'they moved to',
    'our home, number',
  );
  const small = fc.tuple(
    lives,
    number,
    name,
    fc.constantFrom('road', 'street', 'lane', 'close', 'crescent'),
  );
  expectFound(
    streetAddress,
    small.map((parts) => parts.join(' ').toLowerCase()),
  );
});

it.each([
  '12 Crown Court judges',
  'In 2019 Robin Hill came',
  'Rule 43 Family Court',
  'Elm Road',
  'We live 2 miles down the road',
  'We lived 30 minutes down the street',
  'a home 3 doors along the close',
  '10 Downing',
  '£12 Elm Road',
  '1.14 Elm Road',
])('finds no street address in %j', (text) => {
  expect(isFound(streetAddress, text)).toBe(false);
});
