import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { parseDay } from './story-facts.ts';
import { getAtPath, setAtPath, type FieldChange } from './answer-path.ts';

const withdrawnOn = ['consent', 'withdrawnOn'] as const;
const askAgainOn = ['consent', 'askAgainOn'] as const;
const release = ['consent', 'release'] as const;

/** The changes for a person who says no. The story comes down, whatever else is written. */
export function withdrawChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: withdrawnOn, value: on }];
}

/** The changes for a person who wants to think again. From this day on only a later yes counts. */
export function askAgainChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: askAgainOn, value: on }];
}

/**
 * The changes for a person who comes back after a no. The earlier yes is removed and never comes
 * back by itself.
 */
export const restartChanges: readonly FieldChange[] = [
  { path: withdrawnOn, value: undefined },
  { path: release, value: undefined },
];

/**
 * Applies changes to a person.
 *
 * @returns the changed person, and the changes that undo it
 */
export function applyChanges(
  person: FieldGroup,
  changes: readonly FieldChange[],
): { group: FieldGroup; undo: readonly FieldChange[] } {
  return {
    group: changes.reduce((now, { path, value }) => setAtPath(now, path, value), person),
    undo: changes.map(({ path }) => ({ path, value: getAtPath(person, path) })),
  };
}

/** Whether a person has said no or is to be asked again; undefined where neither. */
export type ConsentStatus = 'no' | 'to-be-asked' | undefined;

/** The status of a person's consent on a day. It follows the same rule as the consent gate. */
export function consentStatus(person: FieldGroup, on: PlainDate): ConsentStatus {
  if (getAtPath(person, withdrawnOn) !== undefined) return 'no';
  const again = parseDay(getAtPath(person, askAgainOn));
  const released = parseDay(getAtPath(person, [...release, 'on']));
  const isDue = again !== undefined && again <= on;
  return isDue && released !== undefined && released <= again ? 'to-be-asked' : undefined;
}

/** The day of a person's no; undefined where there is no valid day. */
export function withdrawalDay(person: FieldGroup): PlainDate | undefined {
  return parseDay(getAtPath(person, withdrawnOn));
}
