import { addMonths } from '../plain-date.ts';
import {
  coolingOffDays,
  expiryLimitMonths,
  firstDayAfterWaiting,
  reviewLimitMonths,
} from '../release-periods.ts';
import { findRenewalFaults } from '../renewal.ts';
import { findDeciders, isChild, personLabel, type PlacedDecider } from '../schema/person.ts';
import { errorFinding, type Finding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Each release has a witness, has its dates in order and within their limits, and lists each use
 * once. No person waives the cooling-off days in a story with a child. A renewal continues what it
 * renews.
 */
export const releaseIsValid: StoryRule = ({ people, publishFrom }) =>
  findDeciders(people).flatMap((placed, _, deciders) => [
    ...checkWaiver(placed, deciders),
    ...checkOrder(placed),
    ...checkLimits(placed),
    ...checkCoolingOff(placed, publishFrom),
    ...checkWitness(placed),
    ...checkUsesOnce(placed),
  ]);

function checkOrder(placed: PlacedDecider): Finding[] {
  const { agreedToTell, release } = placed.person.consent;
  return agreedToTell > release.on
    ? [
        errorFinding(
          'agreed-after-release',
          ['people', placed.index, 'consent', 'agreedToTell'],
          `${personLabel(placed)} agreed to tell only after the release.`,
          'Correct the dates: agreeing to tell comes first, then the release after reading.',
        ),
      ]
    : [];
}

function checkLimits(placed: PlacedDecider): Finding[] {
  const { release } = placed.person.consent;
  const limits = [
    { field: 'reviewOn', rule: 'review-too-late', months: reviewLimitMonths },
    { field: 'expiresOn', rule: 'expires-too-late', months: expiryLimitMonths },
  ] as const;
  return limits.flatMap(({ field, rule, months }) => {
    const latest = addMonths(release.on, months);
    const path = ['people', placed.index, 'consent', 'release', field];
    if (release[field] > latest) {
      return errorFinding(
        rule,
        path,
        `\`${field}\` of ${personLabel(placed)} is more than ${String(months)} months after the release.`,
        `Choose ${latest} or an earlier day.`,
      );
    }
    return release[field] < release.on
      ? errorFinding(
          'before-release',
          path,
          `\`${field}\` of ${personLabel(placed)} is before the release itself.`,
          `Choose a day after ${release.on}.`,
        )
      : [];
  });
}

/**
 * A release waits for the cooling-off days, unless it renews an earlier one. The gate makes the uses
 * wait that are new in a renewal (`consent/rules/new-uses-waited.ts`).
 */
function checkCoolingOff(placed: PlacedDecider, publishFrom: string): Finding[] {
  const { release } = placed.person.consent;
  const faults = renewalFaults(placed);
  if (faults?.length === 0) return [];
  const earliest = firstDayAfterWaiting(release);
  return [
    ...(faults ? [renewalInvalid(placed, faults)] : []),
    ...(publishFrom < earliest ? [tooEarly(placed, earliest)] : []),
  ];
}

/** Returns the reasons why a release is no renewal; undefined if it has no `renews`. */
function renewalFaults({ person }: PlacedDecider): string[] | undefined {
  const { release, askAgainOn } = person.consent;
  const { renews } = release;
  return renews && findRenewalFaults({ ...release, renews, askAgainOn, leftOn: person.leftOn });
}

function renewalInvalid(placed: PlacedDecider, faults: readonly string[]): Finding {
  return errorFinding(
    'renewal-invalid',
    ['people', placed.index, 'consent', 'release', 'renews'],
    `${personLabel(placed)} does not renew the release that \`renews\` repeats: ${faults.join('; ')}.`,
    `Remove \`renews\`. The ${String(coolingOffDays)} days then count from this release.`,
  );
}

function tooEarly(placed: PlacedDecider, earliest: string): Finding {
  return errorFinding(
    'cooling-off',
    ['publishFrom'],
    earliest === placed.person.consent.release.on
      ? `The story is published before the release of ${personLabel(placed)}.`
      : `The story is published within ${String(coolingOffDays)} days of the release of ${personLabel(placed)}, who has not waived them.`,
    `Choose ${earliest} or a later day. If an earlier release still holds, keep it in the file until then, and the story stays shown.`,
  );
}

/**
 * An adult may waive the cooling-off days, unless a child is in the story: a parent may not give up
 * the child's time to change their mind.
 */
function checkWaiver(placed: PlacedDecider, deciders: readonly PlacedDecider[]): Finding[] {
  if (!placed.person.consent.release.coolingOffWaived) return [];
  if (!deciders.some(({ person }) => isChild(person))) return [];
  return [
    errorFinding(
      'cooling-off-child',
      ['people', placed.index, 'consent', 'release', 'coolingOffWaived'],
      `${personLabel(placed)} asked not to wait, and there is a child in the story.`,
      `Write \`coolingOffWaived: false\`, and wait ${String(coolingOffDays)} days.`,
    ),
  ];
}

function checkWitness(placed: PlacedDecider): Finding[] {
  const { route, release } = placed.person.consent;
  return route !== 'staff' && release.witness === undefined
    ? [
        errorFinding(
          'witness-missing',
          ['people', placed.index, 'consent', 'release', 'witness'],
          `No witness is recorded for the approval of ${personLabel(placed)}.`,
          'Write the role of the person who was there, as in `social worker`. Never write a name.',
        ),
      ]
    : [];
}

function checkUsesOnce(placed: PlacedDecider): Finding[] {
  const { uses } = placed.person.consent.release;
  return uses.flatMap(({ use }, index) =>
    uses.findIndex((other) => other.use === use) === index
      ? []
      : errorFinding(
          'use-twice',
          ['people', placed.index, 'consent', 'release', 'uses', index, 'use'],
          `${personLabel(placed)} allows the same use twice, perhaps with different dates.`,
          'Keep the one that was agreed.',
        ),
  );
}
