/**
 * A whole day in Europe/London, written `YYYY-MM-DD`. Dates are compared as strings and
 * never become instants, so no answer depends on the host's time zone.
 */
export type PlainDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return shape.test(text) && addDays(text, 0) === text;
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = fields(date);
  return write(Date.UTC(year, month - 1, day + days));
}

/** The same day `months` later; where that month is shorter, its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = fields(date);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return write(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
}

/** The day it is in the United Kingdom, whatever the time zone of the machine. */
export function dayInLondon(now: Date): PlainDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
}

/** The earliest of the days given; undefined where there is none. */
export function earliest(dates: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return dates.filter((date) => date !== undefined).toSorted()[0];
}

function fields(date: PlainDate) {
  const [, year, month, day] = shape.exec(date) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function write(utc: number): PlainDate {
  return Number.isNaN(utc) ? '' : new Date(utc).toISOString().slice(0, 10);
}
