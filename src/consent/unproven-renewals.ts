import {
  isFieldGroup,
  isSameData,
  isText,
  toFieldGroup,
  type FieldGroup,
} from '../story/plain-data.ts';
import { repeatsRelease, type RenewalDoubt } from '../story/renewal.ts';
import { findHolds } from './holds.ts';
import { peopleOf } from './find-consents.ts';

/** A person whose `renews` an earlier version of the story does not prove. */
export interface UnprovenRenewal {
  /** The index in `people` after the change. */
  person: number;
  because: RenewalDoubt[];
}

/**
 * Finds the people whose `renews` an earlier version of the story does not prove. As proof, the
 * earlier version must have exactly that release of the same person, and the release must have been
 * in force when it was renewed. A `renews` that is in the earlier version already counts as proven,
 * even if the register reference is missing or is that of two people. Otherwise a no to such a
 * story would be refused.
 *
 * @param before the front matter before the change, as plain data; undefined if there was no story
 * @param after the front matter after the change, as plain data
 */
export function findUnprovenRenewals(before: unknown, after: unknown): UnprovenRenewal[] {
  return peopleOf(after).flatMap((person, index) => {
    const { renews } = releaseIn(person);
    const isUnchanged = hasSameRenewal(peopleOf(before)[index], person);
    const because = renews === undefined || isUnchanged ? [] : findDoubts(before, person, renews);
    return because.length > 0 ? [{ person: index, because }] : [];
  });
}

/** Whether two versions of a person have the same reference, release day and `renews`. */
function hasSameRenewal(one: FieldGroup | undefined, other: FieldGroup): boolean {
  const [first, second] = [one ?? {}, other].map((person) => {
    const { on, renews } = releaseIn(person);
    return [toFieldGroup(person['consent'])['record'], on, renews];
  });
  return isSameData(first, second);
}

/**
 * Finds out why an earlier version does not prove that a person renews a release. A release that
 * was recorded without `renews` cannot get it later, because the version then no longer has the
 * release before it.
 *
 * @param before the front matter of the earlier version, as plain data; undefined if there was none
 * @param person the person after the change, as plain data
 * @param renews what the person's release says about the earlier release
 */
export function findDoubts(before: unknown, person: FieldGroup, renews: unknown): RenewalDoubt[] {
  const earlier = findSamePeople(before, person);
  const [same] = earlier;
  if (same === undefined || earlier.length > 1) return ['no-release'];
  const { on } = releaseIn(person);
  const release = releaseIn(same);
  if (isSameData(release['on'], on)) {
    return isSameData(release['renews'], renews) ? [] : ['recorded-before'];
  }
  return [
    ...(isFieldGroup(renews) && repeatsRelease(renews, release) ? [] : ['other-release' as const]),
    ...findReleaseEnds(same, on),
    ...(findHolds(before).length > 0 ? ['on-hold' as const] : []),
    ...(isDecidedAlike(same, person) ? [] : ['decided-otherwise' as const]),
  ];
}

/**
 * Finds out why a person's release no longer counted on a later day: they had withdrawn, were to be
 * asked again, or had left. A day to ask again or a day of leaving from before the release does not
 * count, because they gave the release after it.
 */
export function findReleaseEnds(person: FieldGroup, on: unknown): RenewalDoubt[] {
  const { withdrawnOn, askAgainOn } = toFieldGroup(person['consent']);
  const releasedOn = releaseIn(person)['on'];
  const isDue = (day: unknown) =>
    day !== undefined && !(isAfter(day, on) || isAfter(releasedOn, day));
  return [
    ...(withdrawnOn === undefined ? [] : ['withdrawn' as const]),
    ...(isDue(askAgainOn) ? ['asked-again' as const] : []),
    ...(isDue(person['leftOn']) ? ['left' as const] : []),
  ];
}

/** The answers of a consent that say who decides, and what everyone thinks who has to be asked. */
const decidingAnswers = [
  ...[['route'], ['holder'], ['childsView', 'view'], ['bestInterests', 'decidedBy']],
  ...[
    ['bestInterests', 'personsView'],
    ['independent', 'view'],
    ['parentsConsulted', 'view'],
  ],
  ['otherParent'],
] as const;

/**
 * Whether the same people decided in two versions of a person, with the same views. A child who is
 * asked for the first time has had no days to think again. Nor has anybody who took an objection
 * back.
 */
export function isDecidedAlike(one: FieldGroup, other: FieldGroup): boolean {
  return decidingAnswers.every((path) => {
    const [first, second] = [one, other].map((person) =>
      path.reduce<unknown>((group, field) => toFieldGroup(group)[field], person['consent']),
    );
    return isSameData(first, second);
  });
}

function isAfter(day: unknown, other: unknown): boolean {
  return isText(day) && isText(other) && day > other;
}

/** Finds the people in a version with the same register reference as a person. */
export function findSamePeople(data: unknown, person: FieldGroup): FieldGroup[] {
  const { record } = toFieldGroup(person['consent']);
  return record === undefined
    ? []
    : peopleOf(data).filter((each) => toFieldGroup(each['consent'])['record'] === record);
}

/** Returns the release of a person, as plain data. */
export function releaseIn(person: FieldGroup): FieldGroup {
  return toFieldGroup(toFieldGroup(person['consent'])['release']);
}
