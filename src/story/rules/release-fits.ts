import { addDays, addMonths } from '../plain-date.ts';
import { deciders, spokenOf, type PlacedDecider } from '../schema/person.ts';
import type { Finding } from '../issue.ts';
import { wrong, type StoryRule } from './rule.ts';

/** How long a release may go without asking again, in months. */
export const reviewWithin = 24;
/** How long a release may last, in months. */
export const expiresWithin = 36;
/** How long people have to change their mind before anything is shown, in days. */
export const coolingOff = 7;

/** The dates of each release are in order and within their limits, and someone was there. */
export const releaseFits: StoryRule = ({ people, publishFrom }) =>
  deciders(people).flatMap((placed) => [
    ...datesInOrder(placed),
    ...withinLimits(placed),
    ...coolingOffKept(placed, publishFrom),
    ...witnessed(placed),
    ...eachUseOnce(placed),
  ]);

function datesInOrder(placed: PlacedDecider): Finding[] {
  const { agreedToTell, release } = placed.person.consent;
  return agreedToTell > release.on
    ? [
        wrong(
          'agreed-after-release',
          ['people', placed.index, 'consent', 'agreedToTell'],
          `${spokenOf(placed)} agreed to tell only after the release.`,
          'Correct the dates: agreeing to tell comes first, then the release after reading.',
        ),
      ]
    : [];
}

function withinLimits(placed: PlacedDecider): Finding[] {
  const { release } = placed.person.consent;
  const limits = [
    { field: 'reviewOn', rule: 'review-too-late', months: reviewWithin },
    { field: 'expiresOn', rule: 'expires-too-late', months: expiresWithin },
  ] as const;
  return limits.flatMap(({ field, rule, months }) => {
    const latest = addMonths(release.on, months);
    const path = ['people', placed.index, 'consent', 'release', field];
    if (release[field] > latest) {
      return wrong(
        rule,
        path,
        `\`${field}\` of ${spokenOf(placed)} is more than ${String(months)} months after the release.`,
        `Choose ${latest} or an earlier day.`,
      );
    }
    return release[field] < release.on
      ? wrong(
          'before-release',
          path,
          `\`${field}\` of ${spokenOf(placed)} is before the release itself.`,
          `Choose a day after ${release.on}.`,
        )
      : [];
  });
}

function coolingOffKept(placed: PlacedDecider, publishFrom: string): Finding[] {
  const { release } = placed.person.consent;
  const earliest = release.coolingOffWaived ? release.on : addDays(release.on, coolingOff);
  return publishFrom < earliest
    ? [
        wrong(
          'cooling-off',
          ['publishFrom'],
          release.coolingOffWaived
            ? `The story is published before the release of ${spokenOf(placed)}.`
            : `The story is published within ${String(coolingOff)} days of the release of ${spokenOf(placed)}, who has not waived them.`,
          `Choose ${earliest} or a later day.`,
        ),
      ]
    : [];
}

function witnessed(placed: PlacedDecider): Finding[] {
  const { route, release } = placed.person.consent;
  return route !== 'staff' && release.witness === undefined
    ? [
        wrong(
          'witness-missing',
          ['people', placed.index, 'consent', 'release', 'witness'],
          `Nobody is written down as having been there when ${spokenOf(placed)} approved.`,
          'Write the role of whoever was there, as in `social worker`; never a name.',
        ),
      ]
    : [];
}

function eachUseOnce(placed: PlacedDecider): Finding[] {
  const { uses } = placed.person.consent.release;
  return uses.flatMap(({ use }, place) =>
    uses.findIndex((other) => other.use === use) === place
      ? []
      : wrong(
          'use-twice',
          ['people', placed.index, 'consent', 'release', 'uses', place, 'use'],
          `${spokenOf(placed)} allows the same use twice, perhaps with different dates.`,
          'Keep the one that was agreed.',
        ),
  );
}
