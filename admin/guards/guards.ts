import { refusals, type PlainRefusal, type Refusal } from '../checklist/refusal.ts';
import type { Attempt, Guard, GuardContext } from './attempt.ts';
import { refuseConflict } from './refuse-conflict.ts';
import { refuseUnprovenRenewal } from './refuse-unproven-renewal.ts';
import { refuseSignedForm } from './refuse-signed-form.ts';
import { refuseListIdentifiers, refuseUnreadyStory, refuseUnsafeSave } from './refuse-unready.ts';

/**
 * Refuses to save, move or publish an entry while the window's address leads to another one. The
 * editor may believe that the other one is in the form.
 */
const refuseOtherAddress: Guard = (attempt, { readAddress }) => {
  const address = readAddress();
  const slug = attempt.action === 'save' && attempt.isNew ? undefined : attempt.slug;
  const isSame =
    address === undefined || (address.collection === attempt.collection && address.slug === slug);
  return Promise.resolve(isSame ? undefined : 'other-address');
};

/**
 * Every guard, in the order in which the guards are asked. The first refusal decides. A guard
 * returns undefined for attempts that it does not judge.
 */
const guards: readonly Guard[] = [
  // What the editor sees in the address is another entry than the one in the form.
  refuseOtherAddress,
  // This guard is before those of stories. A version that would overwrite another editor's must not be saved,
  // whatever the other guards say. Even a no waits for this guard, because it could overwrite
  // another no.
  refuseConflict,
  // What people signed must not change. It is asked before anything about the words of the form.
  refuseSignedForm,
  // Readers see lists and settings, and what has reached git stays in its history.
  refuseListIdentifiers,
  // A story may not contain identifiers either. It also needs an agreement to tell before any save.
  refuseUnsafeSave,
  // What a release renews is compared with the published version, which this guard reads.
  refuseUnprovenRenewal,
  // This guard is last, because only this guard needs all lists of the library and every rule.
  refuseUnreadyStory,
];

/**
 * Asks every guard about an attempt, and updates the panel. The panel shows a refusal, and clears
 * the last refusal when an attempt is allowed. A conflict and another address leave the panel
 * unchanged, because they say nothing about the story itself.
 *
 * @returns the first refusal; undefined if the attempt is allowed
 */
export async function askGuards(
  attempt: Attempt,
  context: GuardContext,
): Promise<Refusal | PlainRefusal | undefined> {
  for (const guard of guards) {
    const refusal = await guard(attempt, context);
    if (refusal === undefined) continue;
    if (typeof refusal !== 'string') refusals.set(refusal);
    return refusal;
  }
  refusals.set(undefined);
  return undefined;
}
