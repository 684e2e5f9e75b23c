import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { parseDay } from './story-facts.ts';
import { getAtPath, setAtPath, type FieldChange } from './answer-path.ts';

const mentionWithdrawnOn = ['withdrawnOn'] as const;
const objectedOn = ['objectedOn'] as const;
const withdrawnOn = ['consent', 'withdrawnOn'] as const;
const askAgainOn = ['consent', 'askAgainOn'] as const;
const release = ['consent', 'release'] as const;

/**
 * Returns the changes for a person who says no. They take the story down, whatever its other fields
 * say.
 */
export function withdrawChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: withdrawnOn, value: on }];
}

/**
 * Returns the changes for a mentioned person who no longer agrees. The story is held back until the
 * person is no longer in it.
 */
export function withdrawMentionChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: mentionWithdrawnOn, value: on }];
}

/**
 * Returns the changes for a mentioned person who never agreed, and objects. The story is held back
 * until the safeguarding lead has weighed the objection.
 */
export function objectChanges(on: PlainDate): readonly FieldChange[] {
  return [{ path: objectedOn, value: on }];
}

/**
 * Whether the day has come to ask a person whether they are still happy. For a person who has died,
 * it never comes.
 */
export function isReviewDue(person: FieldGroup, on: PlainDate): boolean {
  const day = parseDay(getAtPath(person, [...release, 'reviewOn']));
  return day !== undefined && day <= on && person['diedOn'] === undefined;
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
  const noes = [withdrawnOn, mentionWithdrawnOn, objectedOn];
  if (noes.some((path) => isOpenNo(person, path))) return 'no';
  const askAgainDay = parseDay(getAtPath(person, askAgainOn));
  const releasedOn = parseDay(getAtPath(person, [...release, 'on']));
  const isDue = askAgainDay !== undefined && askAgainDay <= on;
  return isDue && releasedOn !== undefined && releasedOn <= askAgainDay ? 'to-be-asked' : undefined;
}

/**
 * Whether a no still holds the story back. An objection stops doing so once the lead has weighed
 * it.
 */
function isOpenNo(person: FieldGroup, path: readonly string[]): boolean {
  const day = getAtPath(person, path);
  if (day === undefined || path !== objectedOn) return day !== undefined;
  const weighedOn = parseDay(getAtPath(person, ['objectionWeighed', 'on']));
  const objectedDay = parseDay(day);
  return objectedDay === undefined || weighedOn === undefined || weighedOn < objectedDay;
}

/** Returns the day of a person's no; undefined if there is no valid day. */
export function withdrawalDay(person: FieldGroup): PlainDate | undefined {
  const noes = [withdrawnOn, mentionWithdrawnOn, objectedOn];
  return noes.map((path) => parseDay(getAtPath(person, path))).find((day) => day !== undefined);
}
