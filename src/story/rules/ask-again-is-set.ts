import { errorFinding, type Finding } from '../issue.ts';
import { addMonths, type PlainDate } from '../plain-date.ts';
import { findDeciders, isChild, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { AgeBand } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/** The ages at which someone is asked again, because they decide for themselves from then on. */
const agesToAskAgain = [16, 18] as const;
/** The first age that needs a day to ask again. A release of a younger child ends before they are 16. */
const firstAgeToPlan = 13;

/**
 * A child from 13 on has a day on which they are asked again: the first of the month in which they
 * turn 16 or 18. Their age on the day of the release limits how far ahead that day can be. The gate
 * ends every use on that day. Sources: Family Law Reform Act 1969, section 8; ICO, Children and the
 * UK GDPR.
 */
export const askAgainIsSet: StoryRule = ({ people }) =>
  findDeciders(people)
    .filter(({ person }) => isChild(person))
    .flatMap((placed) =>
      placed.person.consent.askAgainOn === undefined
        ? checkMissingDay(placed)
        : checkDay(placed, placed.person.consent.askAgainOn),
    );

/** Returns the last day on which someone can be asked again; undefined if no age is recorded. */
export function lastAskAgainDay(released: PlainDate, age: number | undefined) {
  const next = agesToAskAgain.find((each) => age !== undefined && each > age);
  return age === undefined || next === undefined
    ? undefined
    : `${addMonths(released, 12 * (next - age)).slice(0, 7)}-01`;
}

/**
 * Whether a person is asked again on a set day: from 13 to 17.
 *
 * @param age the age on the day of the release, if it is recorded
 */
export function isAskedAgain(ageBand: AgeBand | undefined, age: number | undefined): boolean {
  return ageBand === '13-15' || ageBand === '16-17' || (age ?? 0) >= firstAgeToPlan;
}

function needsAskAgainDay({ person }: PlacedDecider): boolean {
  return isAskedAgain(person.ageBand, person.consent.release.ageOnRelease);
}

function checkMissingDay(placed: PlacedDecider): Finding[] {
  if (!needsAskAgainDay(placed)) return [];
  return [
    errorFinding(
      'ask-again-unplanned',
      ['people', placed.index, 'consent', 'askAgainOn'],
      `${personLabel(placed)} is from 13 to 17, and no day is set on which they are asked again.`,
      'Set `askAgainOn` to the first of the month in which they turn 16 or 18, or leave care before that. The register knows it.',
    ),
  ];
}

function checkDay(placed: PlacedDecider, askAgainOn: PlainDate): Finding[] {
  const { release } = placed.person.consent;
  const path = ['people', placed.index, 'consent', 'askAgainOn'];
  const label = personLabel(placed);
  if (!askAgainOn.endsWith('-01')) {
    return [
      errorFinding(
        'ask-again-day',
        path,
        `The day on which ${label} is asked again is not the first of a month, so it may show a birthday.`,
        'Write the first of that month.',
      ),
    ];
  }
  const last = lastAskAgainDay(release.on, release.ageOnRelease);
  if (needsAskAgainDay(placed) && last !== undefined && askAgainOn > last) {
    return [
      errorFinding(
        'ask-again-too-late',
        path,
        `${label} is asked again later than their age on the day of the release allows.`,
        `Write the first of the month in which they turn 16 or 18: at the latest ${last}.`,
      ),
    ];
  }
  return needsAskAgainDay(placed) && askAgainOn <= release.on
    ? [
        errorFinding(
          'ask-again-too-early',
          path,
          `${label} was to be asked again before they released the story, and is still under age.`,
          'Wait until the birthday in that month, and record their own release. If the day is past, write the next one.',
        ),
      ]
    : [];
}
