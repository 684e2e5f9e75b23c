import { errorFinding, type Finding } from '../issue.ts';
import { findDeciders, findMentioned, isChild, personLabel } from '../schema/person.ts';
import type { PlacedDecider, PlacedMention } from '../schema/person.ts';
import type { AgeBand } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';
import { findDescribedAges } from '../description/described-ages.ts';

/** The first and last age of each band, in whole years. */
export const agesOfBand: Record<AgeBand, readonly [first: number, last: number]> = {
  'under-10': [0, 9],
  '10-12': [10, 12],
  '13-15': [13, 15],
  '16-17': [16, 17],
  adult: [18, 130],
};

/**
 * The age on the day of the release and every age in the description lie in the person's age band.
 */
export const ageMatchesBand: StoryRule = ({ people }) => [
  ...findDeciders(people).flatMap((placed) => [
    ...checkAgeOnRelease(placed),
    ...checkDescription(placed, placed.person.ageBand),
  ]),
  ...findMentioned(people).flatMap((placed) => checkDescription(placed, placed.person.ageBand)),
];

function isInBand(age: number, band: AgeBand): boolean {
  const [first, last] = agesOfBand[band];
  return age >= first && age <= last;
}

function checkAgeOnRelease(placed: PlacedDecider): Finding[] {
  const { ageBand, consent } = placed.person;
  const { ageOnRelease } = consent.release;
  const path = ['people', placed.index, 'consent', 'release', 'ageOnRelease'];
  if (ageOnRelease === undefined) {
    return isChild(placed.person)
      ? [
          errorFinding(
            'age-on-release',
            path,
            `${personLabel(placed)} is under 18, and their age on the day of the release is not recorded.`,
            'Write their age on that day, in whole years. Readers never see it.',
          ),
        ]
      : [];
  }
  return isInBand(ageOnRelease, ageBand)
    ? []
    : [
        errorFinding(
          'age-on-release',
          path,
          `The age of ${personLabel(placed)} on the day of the release is not in their age band, \`${ageBand}\`.`,
          ageBand === 'adult'
            ? 'Remove it: only the age of people under 18 is recorded. Or correct the age band.'
            : 'Correct the age or the age band.',
        ),
      ];
}

/** Checks the ages in a description. If the age band is missing, no age can contradict it. */
function checkDescription(
  placed: PlacedDecider | PlacedMention,
  ageBand: AgeBand | undefined,
): Finding[] {
  if (ageBand === undefined) return [];
  const [first, last] = agesOfBand[ageBand];
  const ages = findDescribedAges(placed.person.description);
  return ages.every(([from, to]) => from <= last && to >= first)
    ? []
    : [
        errorFinding(
          'age-contradicts',
          ['people', placed.index, 'description'],
          `The description of ${personLabel(placed)} names an age that is not in their age band, \`${ageBand}\`.`,
          'Correct the age band, or leave the age out of the description: that protects better.',
        ),
      ];
}
