import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOfBirth } from '../../../../src/checks/identifiers/date-of-birth.ts';
import { fullDate } from '../../../../src/checks/identifiers/full-date.ts';
import { anyDate, daysOfYear } from './random-dates.ts';
import { expectFound, isFound } from './expect-found.ts';

const before = fc.constantFrom(
  'born on ',
  'Born ',
  'DOB ',
  'D.O.B.: ',
  'date of birth: ',
  'his birthday is ',
  'her birthday, ',
  'I was born on the ',
);
const after = fc.constantFrom(
  ', when I was born',
  ' was her birthday',
  ' (DOB)',
  ', the day he turned 16',
);

it('finds a date with or without a year near a word for birth', () => {
  for (const dates of [anyDate, daysOfYear]) {
    expectFound(
      dateOfBirth,
      fc.tuple(before, dates).map((parts) => parts.join('')),
    );
    expectFound(
      dateOfBirth,
      fc.tuple(dates, after).map((parts) => parts.join('')),
    );
  }
});

it('finds a date of birth in a run of digits', () => {
  expectFound(
    dateOfBirth,
    fc.constantFrom('DOB 03032011', 'date of birth: 030311', 'd.o.b 03032011'),
  );
});

it.each([
  'She was born in 2011.',
  'My birthday is in May.',
  'On her 16th birthday we moved.',
  'He turned 16 in March 2024.',
  'I was born here. The meeting was on 3 March 2011.',
  'We met on 3 March 2011.',
  'On his birthday we may 3 times go',
  'born in 3 may families',
])('finds no date of birth in %j', (text) => {
  expect(isFound(dateOfBirth, text)).toBe(false);
});

it('does not report a date of birth as a full date as well', () => {
  expect(isFound(fullDate, 'Born on 3 March 2011.')).toBe(false);
  expect(isFound(fullDate, 'Born on 3 March 2011. We went to court on 4 May 2019.')).toBe(true);
});

it.each(['Robin (b. 3 March 2011)', 'bday 3rd March', 'born on Thursday 3 March', 'b. 3/3/11'])(
  'finds a date of birth in %j',
  (text) => {
    expect(isFound(dateOfBirth, text)).toBe(true);
  },
);
