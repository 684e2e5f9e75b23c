import { expect, it } from 'vitest';
import { fullDate } from '../../../../src/checks/identifiers/full-date.ts';
import { anyDate } from './random-dates.ts';
import { expectFound, isFound } from './expect-found.ts';

it('finds any full date', () => {
  expectFound(
    fullDate,
    anyDate.map((date) => `court ${date}`),
  );
});

it('a full date is only a warning, since the day may matter', () => {
  expect(fullDate.severity).toBe('warning');
});

it.each([
  'in March 2019',
  'on 3 March',
  '2018/19',
  'section 3.2.11',
  'rule 12.1.19',
  'version 3.2.11',
  '1.4.6',
  '£10.10.20',
  '32/01/2019',
  '12/13/14',
  '10.10.2019.1',
])('finds no full date in %j', (text) => {
  expect(isFound(fullDate, text)).toBe(false);
});
