import { describeDoubts, findSamePeople, releaseIn } from '../../../src/consent/renewal-claim.ts';
import { isSameData, isText, type FieldGroup } from '../../../src/story/plain-data.ts';
import { continuesUse, findRenewalFaults, renewedFields } from '../../../src/story/renewal.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { renewedRelease } from '../../../src/story/schema/release.ts';
import { recognisableBy, uses, type Use } from '../../../src/story/vocabulary.ts';
import { isUseAllowed, readAllowedUses } from './allowed-uses.ts';
import { getAtPath, setAtPath } from './answer-path.ts';
import { parseDay } from './story-facts.ts';

const renewsPath = ['consent', 'release', 'renews'] as const;

/**
 * Writes into a person's release which earlier release it renews, as far as the published version
 * of the story shows it. The draft is no proof: its release may have been corrected several times
 * since. A release that is published already keeps what it renews.
 *
 * @param person the person in the form
 * @param published the published version of the story; undefined if there is none
 */
export function withRenewal(person: FieldGroup, published: unknown): FieldGroup {
  const renews = findRenewal(person, published);
  return isSameData(getAtPath(person, renewsPath), renews)
    ? person
    : setAtPath(person, renewsPath, renews);
}

function findRenewal(person: FieldGroup, published: unknown): unknown {
  const [earlier, ...others] = findSamePeople(published, person);
  if (!earlier || others.length > 0) return undefined;
  const release = releaseIn(person);
  const before = releaseIn(earlier);
  if (isSameData(release['on'], before['on'])) return before['renews'];
  const copied = Object.fromEntries(
    renewedFields.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
  );
  const renews = renewedRelease.safeParse(copied).data;
  const on = parseDay(release['on']);
  if (!renews || on === undefined) return undefined;
  const faults = findRenewalFaults({
    ...{ on, renews, fingerprint: toText(release['fingerprint']) },
    recognisableBy: recognisableBy.filter((feature) =>
      includes(release['recognisableBy'], feature),
    ),
    askAgainOn: toText(getAtPath(person, ['consent', 'askAgainOn'])),
    leftOn: toText(person['leftOn']),
  });
  const doubts = describeDoubts(published, person, copied);
  return faults.length + doubts.length === 0 ? copied : undefined;
}

/** What a person renews: the day of the earlier release, and the uses that are new. */
interface StatedRenewal {
  renewedOn: PlainDate;
  newUses: Use[];
}

/** Returns what a person's release renews; undefined if it renews nothing. */
export function findStatedRenewal(person: FieldGroup): StatedRenewal | undefined {
  const { on, uses: allowed, renews: stated } = releaseIn(person);
  const renews = renewedRelease.safeParse(stated).data;
  if (!renews || !isText(on)) return undefined;
  const newUses = uses.filter(
    (use) => isUseAllowed(readAllowedUses(allowed), use) && !continuesUse({ on, renews }, use),
  );
  return { renewedOn: renews.on, newUses };
}

function toText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function includes(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value);
}
