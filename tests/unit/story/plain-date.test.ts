import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  earliest,
  isPlainDate,
  latest,
  nextWeekday,
} from '../../../src/story/plain-date.ts';

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

const written = (year: number, month: number, day: number) =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const dayOf = (date: string) => Number(date.slice(8));

/** Any day from 1900 to 2199, made without the code under test. */
const dates = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, nth]) => written(year, month, (nth % lengthOf(year, month)) + 1));
const monthsAhead = fc.integer({ min: -600, max: 600 });
const daysAhead = fc.integer({ min: -20_000, max: 20_000 });

describe('a plain date', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '2026-12-31', '0100-01-01', '9999-12-31'])(
    '%s is a plain date',
    (text) => expect(isPlainDate(text)).toBe(true),
  );

  it.each([
    ['2026-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year either'],
    ['2026-02-30', 'never a day'],
    ['2026-04-31', 'a day too many'],
    ['2026-00-10', 'month nought'],
    ['2026-13-01', 'month thirteen'],
    ['2026-01-00', 'day nought'],
    ['2026-1-1', 'too short'],
    ['26-01-01', 'a year of two digits'],
    ['02026-01-01', 'a year of five digits'],
    ['2026-01-01T00:00:00Z', 'an instant'],
    ['2026-01-01\n', 'a line end after it'],
    [' 2026-01-01', 'a space before it'],
    ['2026/01/01', 'slashes'],
    ['01-02-2026', 'the day first'],
    ['２０２６-01-01', 'wide digits'],
    ['', 'nothing'],
  ])('%j is not a plain date: %s', (text) => expect(isPlainDate(text)).toBe(false));

  it('is valid exactly where the calendar has the day', () => {
    const years = fc.integer({ min: 1583, max: 9999 });
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 13 }), fc.nat(32), (year, month, day) => {
        const exists = day >= 1 && day <= lengthOf(year, month);
        expect(isPlainDate(written(year, month, day))).toBe(exists);
      }),
    );
  });
});

describe('adding days', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 7, '2026-11-30'],
    ['2026-11-23', 8, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 1, '2026-03-29'], // the clocks go forward in London
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'], // and back
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i days is %s', (date, days, after) => expect(addDays(date, days)).toBe(after));

  it('can be undone, and adds up over several steps', () => {
    fc.assert(
      fc.property(dates, daysAhead, daysAhead, (date, some, more) => {
        expect(addDays(addDays(date, some), -some)).toBe(date);
        expect(addDays(addDays(date, some), more)).toBe(addDays(date, some + more));
      }),
    );
  });

  it('keeps days in the order of strings', () => {
    fc.assert(
      fc.property(dates, daysAhead, fc.integer({ min: 1, max: 400 }), (date, some, more) => {
        expect(addDays(date, some) < addDays(date, some + more)).toBe(true);
      }),
    );
  });
});

describe('adding months', () => {
  it.each([
    ['2026-02-20', 24, '2028-02-20'],
    ['2026-02-20', 36, '2029-02-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (date, months, after) =>
    expect(addMonths(date, months)).toBe(after),
  );

  it('never skips a month, and keeps the day where the month has it', () => {
    fc.assert(
      fc.property(dates, monthsAhead, (date, months) => {
        const after = addMonths(date, months);
        expect(isPlainDate(after)).toBe(true);
        expect(monthNumber(after)).toBe(monthNumber(date) + months);
        const last = lengthOf(Number(after.slice(0, 4)), Number(after.slice(5, 7)));
        expect(dayOf(after)).toBe(Math.min(dayOf(date), last));
      }),
    );
  });

  it('never puts a later day before an earlier one', () => {
    fc.assert(
      fc.property(dates, fc.nat(70), monthsAhead, (date, gap, months) => {
        expect(addMonths(date, months) <= addMonths(addDays(date, gap), months)).toBe(true);
      }),
    );
  });
});

describe('the earliest day', () => {
  it('is the first of the days given', () => {
    expect(earliest(['2027-01-01', '2026-12-31', '2026-12-30', '2028-01-01'])).toBe('2026-12-30');
  });

  it('skips missing days', () => {
    expect(earliest([undefined, '2026-12-31', undefined])).toBe('2026-12-31');
    expect(earliest([undefined])).toBeUndefined();
    expect(earliest([])).toBeUndefined();
  });

  it('leaves the list as it was', () => {
    const list = ['2027-01-01', '2026-01-01'];
    earliest(list);
    expect(list).toEqual(['2027-01-01', '2026-01-01']);
  });
});

describe('the host’s time zone', () => {
  const module = new URL('../../../src/story/plain-date.ts', import.meta.url).href;
  const script = `
    import { addDays, addMonths, isPlainDate } from '${module}';
    console.log(JSON.stringify({
      offset: new Date('2026-07-01T12:00:00Z').getTimezoneOffset(),
      answers: [
        isPlainDate('2026-03-29'),
        addDays('2026-03-28', 1),
        addDays('2026-10-25', 0),
        addMonths('2026-01-31', 1),
        addMonths('2026-12-31', 12),
      ],
    }));`;

  // Each zone has its own process, because a change of the zone has no effect in a running worker.
  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Niue', 660],
    ['Europe/London', -60],
    ['America/St_Johns', 150],
  ])('changes no answer: %s', (TZ, offset) => {
    const args = ['--input-type=module', '--eval', script];
    const printed = execFileSync(process.execPath, args, { env: { ...process.env, TZ } });
    expect(JSON.parse(printed.toString())).toEqual({
      offset,
      answers: [true, '2026-03-29', '2026-10-25', '2026-02-28', '2027-12-31'],
    });
  });
});

describe('nextWeekday', () => {
  it.each([
    ['2026-11-23', '2026-11-24'],
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
    ['2026-12-31', '2027-01-01'],
  ])('after %s is %s', (day, next) => {
    expect(nextWeekday(day)).toBe(next);
  });
});

it('the latest of some days is the last of them', () => {
  expect(latest('2026-11-23', '2027-01-01', '2026-12-31')).toBe('2027-01-01');
  expect(latest('2026-11-23')).toBe('2026-11-23');
});
