import { isText, toFieldGroup, type FieldGroup } from '../story/plain-data.ts';
import { earliest, isPlainDate, type PlainDate } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { findConsents, findMentionedWithdrawals } from './find-consents.ts';

/**
 * A recording that is still at a host, such as a video service, although somebody has said no to
 * the story. The library cannot delete it there.
 */
export interface HostTakeDown {
  /** The day of the no. */
  since: PlainDate;
  /**
   * The day on which somebody saw that the host no longer shows the recording. Default: not yet
   * confirmed.
   */
  confirmedOn?: PlainDate;
}

/**
 * Finds whether a recording has to come down at a host, and whether somebody has confirmed it.
 *
 * @param data the front matter as plain data, valid or not; undefined if the story is deleted
 */
export function findHostTakeDown(
  data: unknown,
  removal: Removal | 'unreadable' | undefined,
): HostTakeDown | undefined {
  const recorded = removal === 'unreadable' ? undefined : removal?.hostTakeDown;
  const isHosted = findHostedAddress(data) !== undefined;
  const since = earliest([findRemovalDay(data, removal), ...findWithdrawalDays(data)]);
  if (since === undefined || (!isHosted && recorded === undefined)) return undefined;
  // If a story came back after a removal, its recording may be at the host again.
  const isConfirmed =
    recorded !== undefined && recorded !== 'unconfirmed' && (!isHosted || recorded >= since);
  return isConfirmed ? { since, confirmedOn: recorded } : { since };
}

/** Finds the address of a recording at a host in the front matter. */
export function findHostedAddress(data: unknown): string | undefined {
  const { hostedAt } = toFieldGroup(toFieldGroup(data)['recording']);
  return isText(hostedAt) ? hostedAt : undefined;
}

/**
 * Returns the day of a removal of the whole story; undefined if everyone has released the story
 * after the removal.
 */
function findRemovalDay(
  data: unknown,
  removal: Removal | 'unreadable' | undefined,
): PlainDate | undefined {
  if (removal === undefined || removal === 'unreadable' || removal.uses) return undefined;
  const days = findConsents(data).filter(hasFields).map(findReleaseDay);
  const isReopened =
    days.length > 0 && days.every((on) => on !== undefined && on > removal.removedOn);
  return isReopened ? undefined : removal.removedOn;
}

function findWithdrawalDays(data: unknown): PlainDate[] {
  return [...findConsents(data), ...findMentionedWithdrawals(data)]
    .map(({ withdrawnOn }) => withdrawnOn)
    .filter(isDay);
}

function findReleaseDay({ release }: FieldGroup): PlainDate | undefined {
  const { on } = toFieldGroup(release);
  return isDay(on) ? on : undefined;
}

/** Whether a person has a consent of their own. People who are only mentioned have none. */
function hasFields(group: FieldGroup): boolean {
  return Object.keys(group).length > 0;
}

function isDay(value: unknown): value is PlainDate {
  return isText(value) && isPlainDate(value);
}
