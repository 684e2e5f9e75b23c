import { hasNoMoreUses, isNoLater, isSublist } from '../consent/compare-consent.ts';
import { findConsents } from '../consent/find-consents.ts';
import { isFieldGroup, isText, type FieldGroup } from '../story/plain-data.ts';
import { isPlainDate } from '../story/plain-date.ts';
import { uses } from '../story/vocabulary.ts';

/** A person whose consent widened. */
export interface WidenedConsent {
  /** The index in `people` after the change. */
  person: number;
  /** What widened, in words that quote only uses and days. */
  by: string[];
}

/**
 * Finds the people whose consent allows more than before, or for longer, or is no longer withdrawn,
 * although they have not released the story on a later day. Only a new release may widen a consent.
 *
 * @param before the front matter before the change, as plain data
 * @param after the front matter after the change, as plain data
 */
export function findWidenedConsent(before: unknown, after: unknown): WidenedConsent[] {
  const consentsBefore = findConsents(before);
  const consentsAfter = findConsents(after);
  const recordsAfter = new Set(consentsAfter.map(({ record }) => record));
  return consentsAfter.flatMap((consent, person) => {
    // A new record at the index of a record that is gone most likely belongs to the same person.
    const atIndex = consentsBefore[person];
    const replaced = recordsAfter.has(atIndex?.['record']) ? undefined : atIndex;
    const earlier =
      consentsBefore.findLast(({ record }) => record === consent['record']) ?? replaced;
    const by = earlier ? describeWidening(earlier, consent) : [];
    return by.length > 0 ? [{ person, by }] : [];
  });
}

function describeWidening(before: FieldGroup, after: FieldGroup): string[] {
  const { release: releaseBefore } = before;
  const { release: releaseAfter } = after;
  // Without an earlier release, this is the first one and nothing widens.
  if (!isFieldGroup(releaseBefore) || !isFieldGroup(releaseAfter)) return [];
  if (isReleasedAgain(releaseBefore, releaseAfter)) return [];
  const losesWithdrawal = before['withdrawnOn'] !== undefined && after['withdrawnOn'] === undefined;
  const isMoreRecognisable = !isSublist(
    releaseBefore['recognisableBy'] ?? [],
    releaseAfter['recognisableBy'],
  );
  const waivesCoolingOff =
    releaseBefore['coolingOffWaived'] !== true && releaseAfter['coolingOffWaived'] === true;
  return [
    ...(losesWithdrawal ? ['they had withdrawn, and `withdrawnOn` is gone'] : []),
    ...describeMoreUses(releaseBefore['uses'], releaseAfter['uses']),
    ...(isMoreRecognisable ? ['they may be recognised by more than before'] : []),
    ...describeLaterDay('expiresOn', releaseBefore['expiresOn'], releaseAfter['expiresOn']),
    ...describeLaterDay('askAgainOn', before['askAgainOn'], after['askAgainOn']),
    ...(waivesCoolingOff ? ['they no longer wait before it is published'] : []),
  ];
}

function isReleasedAgain(before: FieldGroup, after: FieldGroup): boolean {
  return isText(before['on']) && isText(after['on']) && after['on'] > before['on'];
}

function describeMoreUses(before: unknown, after: unknown): string[] {
  if (before === undefined || hasNoMoreUses(before, after)) return [];
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return ['the uses cannot be compared with those before'];
  }
  const widened = after.filter((use) => !hasNoMoreUses(before, [use]));
  return widened.map((allowed: unknown) => {
    const use = isFieldGroup(allowed) ? uses.find((known) => known === allowed['use']) : undefined;
    if (!isFieldGroup(allowed) || use === undefined) {
      return 'there is a new use that the library does not know';
    }
    const earlier = before.filter(isFieldGroup).find((entry) => entry['use'] === use);
    return earlier
      ? `the use \`${use}\` ended ${describeDay(earlier['until'])} and now ends ${describeDay(allowed['until'])}`
      : `the use \`${use}\` is new`;
  });
}

/** Describes a day that is later than before, or gone. A new day widens nothing. */
function describeLaterDay(field: string, before: unknown, after: unknown): string[] {
  if (!isText(before) || isNoLater(before, after)) return [];
  const now = after === undefined ? 'gone' : describeDay(after);
  return [`\`${field}\` was ${describeDay(before)} and is ${now}`];
}

function describeDay(value: unknown): string {
  if (value === undefined) return 'with the release';
  return isText(value) && isPlainDate(value) ? value : 'on no day that can be read';
}
