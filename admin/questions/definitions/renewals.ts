import { findDoubts, findSamePeople, releaseIn } from '../../../src/consent/unproven-renewals.ts';
import { findUsesInForce, type EarlierContext } from '../../../src/consent/uses-in-force.ts';
import {
  isSameData,
  isText,
  toFieldGroup,
  type FieldGroup,
} from '../../../src/story/plain-data.ts';
import { addDays, earliest, type PlainDate } from '../../../src/story/plain-date.ts';
import { firstDayAfterWaiting } from '../../../src/story/release-periods.ts';
import { continuesUse, copyRenewedFields, findRenewalFaults } from '../../../src/story/renewal.ts';
import { renewedRelease } from '../../../src/story/schema/release.ts';
import { recognisableBy, uses, type Use } from '../../../src/story/vocabulary.ts';
import { draftAnswers } from '../../checklist/draft.ts';
import { isUseAllowed, readAllowedUses } from './allowed-uses.ts';
import { getAtPath, setAtPath } from './answer-path.ts';
import { parseDay } from './story-facts.ts';

const renewsPath = ['consent', 'release', 'renews'] as const;

/** The published version of a story, with which the desk compares a new yes. */
export interface PublishedStory extends EarlierContext {
  /** The front matter of the published version, perhaps with `body`; undefined if there is none. */
  data: unknown;
}

/**
 * Writes into the release of each person which earlier release it renews, as far as the published
 * version of the story shows it. The draft proves nothing, because its release may have been
 * corrected several times since. A release that is published already keeps what it renews.
 *
 * @param people the people in the form
 * @returns the people; a person of whom nothing changes is the same object
 */
export function withRenewals(
  people: readonly FieldGroup[],
  published: PublishedStory,
): FieldGroup[] {
  const isInForce = wasInForce(people, published);
  return people.map((person) => {
    const renews = findRenewal(person, published.data, isInForce);
    return isSameData(getAtPath(person, renewsPath), renews)
      ? person
      : setAtPath(person, renewsPath, renews);
  });
}

/**
 * Whether the gate would have allowed any use of the published version on the day before the first
 * new release. If no use was allowed then, no use can continue.
 */
function wasInForce(people: readonly FieldGroup[], { data, ...judging }: PublishedStory): boolean {
  const newDays = people.flatMap((person) => {
    const on = parseDay(releaseIn(person)['on']);
    const [earlier] = findSamePeople(data, person);
    return earlier && on !== undefined && releaseIn(earlier)['on'] !== on ? [on] : [];
  });
  const first = earliest(newDays);
  if (first === undefined) return false;
  const answers = draftAnswers(toFieldGroup(data));
  return findUsesInForce(answers, judging, addDays(first, -1)).length > 0;
}

function findRenewal(person: FieldGroup, published: unknown, isInForce: boolean): unknown {
  const [earlier, ...others] = findSamePeople(published, person);
  if (!earlier || others.length > 0) return undefined;
  const release = releaseIn(person);
  const before = releaseIn(earlier);
  if (isSameData(release['on'], before['on'])) return before['renews'];
  const copied = copyRenewedFields(before);
  const renews = renewedRelease.safeParse(copied).data;
  const on = parseDay(release['on']);
  if (!isInForce || !renews || on === undefined) return undefined;
  const faults = findRenewalFaults({
    ...{ on, renews, fingerprint: toText(release['fingerprint']) },
    recognisableBy: recognisableBy.filter((feature) =>
      includes(release['recognisableBy'], feature),
    ),
    askAgainOn: toText(getAtPath(person, ['consent', 'askAgainOn'])),
    leftOn: toText(person['leftOn']),
  });
  const doubts = findDoubts(published, person, copied);
  return faults.length + doubts.length === 0 ? copied : undefined;
}

/** What a person renews: the day of the earlier release, and the uses that are new and wait. */
interface StatedRenewal {
  renewedOn: PlainDate;
  newUses: Use[];
  /** The first day on which the new uses may open. */
  newFrom: PlainDate;
}

/** Returns what a person's release renews; undefined if it renews nothing. */
export function findStatedRenewal(person: FieldGroup): StatedRenewal | undefined {
  const { on, uses: allowed, renews: stated, coolingOffWaived } = releaseIn(person);
  const renews = renewedRelease.safeParse(stated).data;
  const day = parseDay(on);
  if (!renews || day === undefined) return undefined;
  const newFrom = firstDayAfterWaiting({
    on: day,
    renews,
    coolingOffWaived: coolingOffWaived === true,
  });
  const newUses = uses.filter(
    (use) => isUseAllowed(readAllowedUses(allowed), use) && !continuesUse({ on: day, renews }, use),
  );
  return { renewedOn: renews.on, newUses, newFrom };
}

function toText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function includes(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value);
}
