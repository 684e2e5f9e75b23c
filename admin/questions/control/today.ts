import { dayInLondon, type PlainDate } from '../../../src/story/plain-date.ts';

/** The day it is in the United Kingdom. The one place where the questions look at a clock. */
export function today(): PlainDate {
  return dayInLondon(new Date());
}
