import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { parseDay } from './story-facts.ts';
import { getAtPath, setAtPath, type FieldChange } from './answer-path.ts';

const withdrawnOn = ['consent', 'withdrawnOn'] as const;
const askAgainOn = ['consent', 'askAgainOn'] as const;
const release = ['consent', 'release'] as const;

/**
 * Returns the changes for a person who says no. They take the story down, whatever else is written.
 */
export function withdrawChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: withdrawnOn, value: on }];
}

/**
 * Returns the changes for a person who wants to think again. From that day only a later yes counts.
 */
export function askAgainChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: askAgainOn, value: on }];
}

/**
 * The changes for a person who comes back after a no. The earlier release is removed, and only a
 * new one replaces it.
 */
export const restartChanges: readonly FieldChange[] = [
  { path: withdrawnOn, value: undefined },
  { path: release, value: undefined },
];

/**
 * Applies changes to a person.
 *
 * @returns the changed person, and the changes that restore the person
 */
export function applyChanges(
  person: FieldGroup,
  changes: readonly FieldChange[],
): { group: FieldGroup; undo: readonly FieldChange[] } {
  return {
    group: changes.reduce((group, { path, value }) => setAtPath(group, path, value), person),
    undo: changes.map(({ path }) => ({ path, value: getAtPath(person, path) })),
  };
}

/** Whether a person has said no or is to be asked again; undefined if neither. */
export type ConsentStatus = 'no' | 'to-be-asked' | undefined;

/** Returns the status of a person's consent on a day, by the same rule as the consent gate. */
export function consentStatus(person: FieldGroup, on: PlainDate): ConsentStatus {
  if (getAtPath(person, withdrawnOn) !== undefined) return 'no';
  const askAgainDay = parseDay(getAtPath(person, askAgainOn));
  const releasedOn = parseDay(getAtPath(person, [...release, 'on']));
  const isDue = askAgainDay !== undefined && askAgainDay <= on;
  return isDue && releasedOn !== undefined && releasedOn <= askAgainDay ? 'to-be-asked' : undefined;
}

/** Returns the day of a person's no; undefined if there is no valid day. */
export function withdrawalDay(person: FieldGroup): PlainDate | undefined {
  return parseDay(getAtPath(person, withdrawnOn));
}
