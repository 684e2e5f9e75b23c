import type { PlainDate } from '../story/plain-date.ts';

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const fullDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Writes a day, such as 1 March 2027. */
export function writeDate(date: PlainDate): string {
  return longDate.format(toUtc(date));
}

/** Writes the month of a day, such as March 2027. */
export function writeMonth(date: PlainDate): string {
  return monthFormat.format(toUtc(date));
}

/** Writes a day with its weekday, such as Monday, 23 November 2026. */
export function writeDateWithWeekday(date: PlainDate): string {
  return fullDate.format(toUtc(date));
}

/** Writes words as a list, such as one, two and three. */
export function writeList(words: readonly string[]): string {
  return listFormat.format(words);
}

function toUtc(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
