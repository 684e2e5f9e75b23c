/**
 * A whole day in Europe/London, written `YYYY-MM-DD`. Dates are compared as strings and never
 * become instants, so that nothing depends on the time zone of the machine.
 */
export type PlainDate = string;

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return dateShape.test(text) && addDays(text, 0) === text;
}

/** The day that is `days` after `date`, or before `date` if `days` is negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = splitDate(date);
  return formatUtc(Date.UTC(year, month - 1, day + days));
}

/** The same day of the month `months` later, or the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = splitDate(date);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return formatUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
}

/** The day in the United Kingdom at an instant. */
export function dayInLondon(now: Date): PlainDate {
  return londonDay.format(now);
}

/** Created once, since creating a format takes longer than using one. */
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The earliest of the given days; undefined if no day is given. */
export function earliest(dates: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return dates.filter((date) => date !== undefined).toSorted()[0];
}

/** The latest of one or more days. */
export function latest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return others.reduce((last, each) => (each > last ? each : last), first);
}

/** The next day from Monday to Friday. Bank holidays count as working days. */
export function nextWeekday(date: PlainDate): PlainDate {
  const next = addDays(date, 1);
  return [0, 6].includes(new Date(`${next}T00:00:00Z`).getUTCDay()) ? nextWeekday(next) : next;
}

function splitDate(date: PlainDate) {
  const [, year, month, day] = dateShape.exec(date) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function formatUtc(utc: number): PlainDate {
  return Number.isNaN(utc) ? '' : new Date(utc).toISOString().slice(0, 10);
}
