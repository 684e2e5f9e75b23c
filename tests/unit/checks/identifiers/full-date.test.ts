import { expect, it } from 'vitest';
import { fullDate } from '../../../../src/checks/identifiers/full-date.ts';
import { anyDate } from './any-date.ts';
import { expectSeen, isSeen } from './found-by.ts';

it('sees any whole date', () => {
  expectSeen(
    fullDate,
    anyDate.map((date) => `court ${date}`),
  );
});

it('is advice, since the day may matter', () => {
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
])('sees none in %j', (text) => {
  expect(isSeen(fullDate, text)).toBe(false);
});
