import { isSameData, type FieldGroup } from './plain-data.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { coolingOffDays, expiryLimitMonths } from './release-periods.ts';
import type { Release } from './schema/release.ts';
import type { Use } from './vocabulary.ts';

/*
 * A renewal: a release that continues an earlier release of the same person without a gap. The uses
 * that continue do not wait again. A story's file contains only the newest release, so `renews`
 * repeats what the earlier release said. The functions here judge what the story's file alone can
 * show. Whether the earlier release existed is judged in `consent/unproven-renewals.ts`.
 */

/** Why a version of a story does not prove what a release renews. */
export type RenewalDoubt =
  | 'no-release'
  | 'other-release'
  | 'recorded-before'
  | 'withdrawn'
  | 'asked-again'
  | 'left'
  | 'on-hold'
  | 'decided-otherwise';

/** A release, and what else decides whether it continues the earlier release in `renews`. */
export interface Renewal extends Pick<Release, 'on' | 'recognisableBy'> {
  /** Undefined in an unfinished story. */
  fingerprint: string | undefined;
  renews: NonNullable<Release['renews']>;
  /** The day on which the person is asked again. Default: none. */
  askAgainOn?: string | undefined;
  /** The day on which the person left their work. Default: none. */
  leftOn?: string | undefined;
}

/**
 * Finds the reasons why a release does not continue the earlier release in `renews`. The words tell
 * nothing about a person except days. If there is no reason, the uses that are in both releases
 * need not wait again.
 */
export function findRenewalFaults(renewal: Renewal): string[] {
  const { on, fingerprint, recognisableBy = [], renews, askAgainOn, leftOn } = renewal;
  const endsEarlierRelease = (day: PlainDate | undefined) =>
    day !== undefined && renews.on <= day && day <= on;
  const isMoreRecognisable = recognisableBy.some(
    (feature) => !(renews.recognisableBy ?? []).includes(feature),
  );
  return [
    ...(on < addDays(renews.on, coolingOffDays)
      ? [
          `it was given on ${renews.on}, and this release is not ${String(coolingOffDays)} days later`,
        ]
      : []),
    ...(renews.expiresOn < on ? [`it had ended on ${renews.expiresOn}`] : []),
    ...(renews.expiresOn > addMonths(renews.on, expiryLimitMonths)
      ? [`it would have lasted longer than ${String(expiryLimitMonths)} months`]
      : []),
    ...(renews.fingerprint === fingerprint
      ? []
      : ['it was given for another version of the story']),
    ...(isMoreRecognisable
      ? ['it did not allow everything by which they may now be recognised']
      : []),
    ...(endsEarlierRelease(askAgainOn) ? [`it ended when they were to be asked again`] : []),
    ...(endsEarlierRelease(leftOn) ? ['it ended when they left their work'] : []),
  ];
}

/**
 * Whether a release continues a use of the earlier release in `renews`: the earlier release still
 * allowed the use on the day of the new release.
 */
export function continuesUse({ on, renews }: Pick<Release, 'on' | 'renews'>, use: Use): boolean {
  const renewed = renews?.uses.find((each) => each.use === use);
  return renewed !== undefined && (renewed.until === undefined || renewed.until >= on);
}

/** The fields of the earlier release that `renews` repeats. */
const renewedFields = [
  ...(['on', 'fingerprint', 'uses', 'recognisableBy', 'expiresOn'] as const),
  'coolingOffWaived',
] as const;

/** Copies the fields of a release that `renews` repeats. Release and copy are plain data. */
export function copyRenewedFields(release: FieldGroup): FieldGroup {
  return Object.fromEntries(
    renewedFields.flatMap((field) => (isLeftOut(release[field]) ? [] : [[field, release[field]]])),
  );
}

/** Whether a field has its default value, so that a file can leave it out. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || value === false;
}

/** Whether `renews` repeats a release exactly. Both are plain data. */
export function repeatsRelease(renews: FieldGroup, release: FieldGroup): boolean {
  return isSameData(copyRenewedFields(renews), copyRenewedFields(release));
}
