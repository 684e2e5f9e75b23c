import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumber } from '../../../../src/checks/identifiers/case-number.ts';
import { expectFound, isFound } from './expect-found.ts';
import { digits, letters } from './sentences.ts';

it('finds court numbers', () => {
  const court = letters('ABCDEFGHLMNSZ', 2);
  expectFound(
    caseNumber,
    fc.tuple(court, digits(2), letters('CPDFZ', 1), digits(5)).map((parts) => parts.join('')),
  );
  expectFound(
    caseNumber,
    fc
      .tuple(letters('ABCDEFG', 1), digits(2), letters('XYJ', 2), digits(3))
      .map((parts) => parts.join('')),
  );
  expectFound(
    caseNumber,
    fc.integer({ min: 1, max: 400 }).map((number) => `[2019] EWFC ${String(number)}`),
  );
  expectFound(
    caseNumber,
    fc.integer({ min: 1, max: 400 }).map((number) => `[2019] EWHC ${String(number)} (Fam)`),
  );
});

it('finds record numbers after a word that says so', () => {
  const called = fc.constantFrom(
    'case no. ',
    'Case number: ',
    'file number ',
    'our ref: ',
    'crime reference number ',
    'LCS number ',
    'Mosaic ID ',
    'URN ',
    'client ID: ',
    'case reference ',
    'hospital number is ',
  );
  const number = fc.oneof(
    digits(6),
    fc.tuple(letters('ABC', 2), digits(5)).map((parts) => parts.join('-')),
    digits(7).map((all) => `CS/${all}`),
  );
  expectFound(
    caseNumber,
    fc.tuple(called, number).map((parts) => parts.join('')),
  );
});

it('finds numbers of the Home Office, prisons, schools and the police', () => {
  expectFound(
    caseNumber,
    digits(7).map((number) => `Z${number}/2`),
  );
  expectFound(
    caseNumber,
    digits(4).map((number) => `A${number}BC`),
  );
  expectFound(
    caseNumber,
    digits(12).map((number) => `A${number}`),
  );
  expectFound(
    caseNumber,
    digits(5).map((number) => `12/${number}/89`),
  );
});

it.each([
  'the case 2019',
  'a case of 12 families',
  'case study 2',
  'case no. 3',
  'file 3 of 4',
  'SOS-2026-014',
  'reference numbers',
  'in my file: 12 letters',
  'log on at 9',
  'issue no. 1234',
])('finds no case number in %j', (text) => {
  expect(isFound(caseNumber, text)).toBe(false);
});

it.each(['my ref 123456', 'child ID number 1234567', 'LS 19 C 00123'])(
  'finds a case number in %j',
  (text) => {
    expect(isFound(caseNumber, text)).toBe(true);
  },
);
