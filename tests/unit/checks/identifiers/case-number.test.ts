import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumber } from '../../../../src/checks/identifiers/case-number.ts';
import { expectSeen, isSeen } from './found-by.ts';
import { digits, letters } from './sentences.ts';

it('sees the numbers courts give', () => {
  const court = letters('ABCDEFGHLMNSZ', 2);
  expectSeen(
    caseNumber,
    fc.tuple(court, digits(2), letters('CPDFZ', 1), digits(5)).map((parts) => parts.join('')),
  );
  expectSeen(
    caseNumber,
    fc
      .tuple(letters('ABCDEFG', 1), digits(2), letters('XYJ', 2), digits(3))
      .map((parts) => parts.join('')),
  );
  expectSeen(
    caseNumber,
    fc.integer({ min: 1, max: 400 }).map((number) => `[2019] EWFC ${String(number)}`),
  );
  expectSeen(
    caseNumber,
    fc.integer({ min: 1, max: 400 }).map((number) => `[2019] EWHC ${String(number)} (Fam)`),
  );
});

it('sees the numbers of records, where they are called so', () => {
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
  expectSeen(
    caseNumber,
    fc.tuple(called, number).map((parts) => parts.join('')),
  );
});

it('sees those of the Home Office, prisons, schools and the police', () => {
  expectSeen(
    caseNumber,
    digits(7).map((number) => `Z${number}/2`),
  );
  expectSeen(
    caseNumber,
    digits(4).map((number) => `A${number}BC`),
  );
  expectSeen(
    caseNumber,
    digits(12).map((number) => `A${number}`),
  );
  expectSeen(
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
])('sees none in %j', (text) => {
  expect(isSeen(caseNumber, text)).toBe(false);
});

it.each(['my ref 123456', 'child ID number 1234567', 'LS 19 C 00123'])('sees one in %j', (text) => {
  expect(isSeen(caseNumber, text)).toBe(true);
});
