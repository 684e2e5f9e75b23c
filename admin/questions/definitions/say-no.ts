import type { PlainDate } from '../../../src/story/plain-date.ts';
import { answerAt, withAnswer, type AnswerPath } from './at-path.ts';
import { dayIn, type Group } from './drafts.ts';

const withdrawnOn = ['consent', 'withdrawnOn'] as const;
const askAgainOn = ['consent', 'askAgainOn'] as const;
const release = ['consent', 'release'] as const;

/** One field set to another value, or taken away. */
export interface Patch {
  path: AnswerPath;
  value: unknown;
}

/** Somebody says no: the story comes down, whatever else is written. */
export function sayNo(on: PlainDate): readonly Patch[] {
  return [{ path: withdrawnOn, value: on }];
}

/** Somebody wants to think again: from today only a later yes counts. */
export function pause(on: PlainDate): readonly Patch[] {
  return [{ path: askAgainOn, value: on }];
}

/** Makes room for a new yes after a no. The earlier one never comes back by itself. */
export const askAnew: readonly Patch[] = [
  { path: withdrawnOn, value: undefined },
  { path: release, value: undefined },
];

/** Makes changes, and says how to take them back. */
export function patched(
  group: Group,
  patches: readonly Patch[],
): { group: Group; undo: readonly Patch[] } {
  return {
    group: patches.reduce((now, { path, value }) => withAnswer(now, path, value), group),
    undo: patches.map(({ path }) => ({ path, value: answerAt(group, path) })),
  };
}

/** How somebody stands: they have said no, or are to be asked again; undefined where neither. */
export type Standing = 'no' | 'to-be-asked' | undefined;

/** How somebody stands on a day; the same question as the gate asks. */
export function standingOf(person: Group, on: PlainDate): Standing {
  if (answerAt(person, withdrawnOn) !== undefined) return 'no';
  const again = dayIn(answerAt(person, askAgainOn));
  const released = dayIn(answerAt(person, [...release, 'on']));
  const isDue = again !== undefined && again <= on;
  return isDue && released !== undefined && released <= again ? 'to-be-asked' : undefined;
}

/** The day of somebody's no; undefined where none is written that can be read. */
export function dayOfNo(person: Group): PlainDate | undefined {
  return dayIn(answerAt(person, withdrawnOn));
}
