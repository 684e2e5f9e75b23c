import type { PlainDate } from '../story/plain-date.ts';

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as people write it: 1 March 2027. */
export function writeDate(date: PlainDate): string {
  return longDate.format(new Date(`${date}T00:00:00Z`));
}

const listOf = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words as people list them: one, two and three. */
export function writeList(words: readonly string[]): string {
  return listOf.format(words);
}
