import { addDays, type PlainDate } from './plain-date.ts';
import type { Release } from './schema/release.ts';

/** The longest time from a release to its review, in months. */
export const reviewLimitMonths = 24;
/** The longest time that a release lasts, in months. */
export const expiryLimitMonths = 36;
/** How long people can change their mind before their story is published, in days. */
export const coolingOffDays = 7;

/**
 * Returns the first day after the days in which a person can change their mind about a release.
 * If a person gave up those days for the renewed release already, that wish does not count for the
 * uses that are new in this release.
 */
export function firstDayAfterWaiting({
  on,
  coolingOffWaived,
  renews,
}: Pick<Release, 'on' | 'coolingOffWaived' | 'renews'>): PlainDate {
  const isWaived = coolingOffWaived && renews?.coolingOffWaived !== true;
  return isWaived ? on : addDays(on, coolingOffDays);
}
