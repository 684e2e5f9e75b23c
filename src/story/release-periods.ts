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
 * Whoever gave up those days for the release that is renewed did not give them up for what is new.
 */
export function firstDayAfterWaiting({
  on,
  coolingOffWaived,
  renews,
}: Pick<Release, 'on' | 'coolingOffWaived' | 'renews'>): PlainDate {
  const isWaived = coolingOffWaived && renews?.coolingOffWaived !== true;
  return isWaived ? on : addDays(on, coolingOffDays);
}
