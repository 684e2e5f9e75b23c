import { refusals, type Refusal } from '../checklist/refusal.ts';
import type { Attempt, Guard, GuardContext } from './attempt.ts';
import { refuseConflict } from './refuse-conflict.ts';
import { refuseListIdentifiers, refuseUnreadyStory, refuseUnsafeSave } from './refuse-unready.ts';

/**
 * Every guard, in the order in which they are asked. The first objection decides. A guard returns
 * undefined for attempts that are none of its business.
 */
const guards: readonly Guard[] = [
  // First, because all other guards judge this editor's version, and a version that would overwrite
  // somebody else's must not be saved however good it is. Even a no waits for this guard: it could
  // overwrite another person's no.
  refuseConflict,
  // Lists and settings are shown to readers, and what has reached git stays in its history.
  refuseListIdentifiers,
  // The same for a story. It also needs somebody's agreement to tell before anything is stored.
  refuseUnsafeSave,
  // Last, because only this guard needs all lists of the library and every rule.
  refuseUnreadyStory,
];

/**
 * Asks every guard about an attempt, and puts the outcome into the panel: the reasons of a refusal,
 * or nothing once an attempt may go on. A conflict leaves the panel as it is, because nothing about
 * the story itself was found wrong.
 *
 * @returns why the attempt may not go on; undefined if it may
 */
export async function askGuards(
  attempt: Attempt,
  context: GuardContext,
): Promise<Refusal | 'conflict' | undefined> {
  for (const guard of guards) {
    const objection = await guard(attempt, context);
    if (objection === undefined) continue;
    if (objection !== 'conflict') refusals.set(objection);
    return objection;
  }
  refusals.set(undefined);
  return undefined;
}
