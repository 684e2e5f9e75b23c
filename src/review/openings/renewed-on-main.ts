import { hasNoMoreUses, isNoLater, isSublist } from '../../consent/compare-consent.ts';
import { peopleOf } from '../../consent/find-consents.ts';
import { findHolds } from '../../consent/holds.ts';
import {
  findReleaseEnds,
  findSamePeople,
  isDecidedAlike,
  releaseIn,
} from '../../consent/unproven-renewals.ts';
import { findUsesInForce } from '../../consent/uses-in-force.ts';
import { isText, toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import { addDays, earliest, latest, type PlainDate } from '../../story/plain-date.ts';
import { coolingOffDays } from '../../story/release-periods.ts';
import { continuesUse } from '../../story/renewal.ts';
import { findDeciders, type PlacedDecider } from '../../story/schema/person.ts';
import type { Release } from '../../story/schema/release.ts';
import type { Use } from '../../story/vocabulary.ts';
import type { MainVersion, StoryHistory } from './story-history.ts';
import type { VersionAfter } from './version-after.ts';

/**
 * Whether the main line proves what a person's release renews. Throughout the cooling-off days
 * before the new release, the main line must have had the renewed release, and the gate must have
 * allowed each use that the change opens. Every version with the renewed release must have allowed
 * what continues. From the first of these versions on, the person must not have withdrawn, have
 * left or been due to be asked again, and the same people must have decided with the same views.
 * Without these conditions, several changes, each without an opening, could together show
 * what nobody waited for. The same person's releases of nearly the same words under another id must
 * agree.
 *
 * A shallow clone proves nothing. Once the cooling-off days after the new release are over, nothing
 * has to be proven.
 */
export async function isProvenByMain(
  placed: PlacedDecider,
  after: VersionAfter,
  { versions, isShallow }: Pick<StoryHistory, 'versions' | 'isShallow'>,
): Promise<boolean> {
  const { release } = placed.person.consent;
  const { renews } = release;
  if (renews === undefined || addDays(release.on, coolingOffDays) <= after.on) return true;
  if (isShallow || after.before.fingerprint !== release.fingerprint) return false;
  const person = toFieldGroup(peopleOf(after.data)[placed.index]);
  const replaced = findReplaced(versions, person);
  const current = findCurrentVersions(replaced, findWaitingDays(after, replaced.at(-1)));
  if (current[0] === undefined) return false;
  if (!(await isUnchanged(versions.slice(versions.indexOf(current[0].version))))) return false;
  const earlier = replaced.flatMap(({ data }) => findSamePeople(data, person));
  const first = earlier.findIndex((each) => releaseIn(each)['on'] === renews.on);
  const uses = after.uses.filter((use) => continuesUse(release, use));
  const elsewhere = after.elsewhere.flatMap((other) =>
    other.versions.flatMap(({ data }) => findSamePeople(data, person)),
  );
  return (
    elsewhere.every((each) => agreesElsewhere(each, release, uses)) &&
    earlier.slice(first).every((each) => {
      const isAlike =
        findReleaseEnds(each, release.on).length === 0 && isDecidedAlike(each, person);
      const isRenewed = releaseIn(each)['on'] === renews.on;
      return isAlike && (!isRenewed || allowsContinuing(releaseIn(each), release, uses));
    }) &&
    current.every(({ version: { data }, day }) => {
      const same = findSamePeople(data, person);
      const isRenewed =
        same.length === 1 && same.every((each) => releaseIn(each)['on'] === renews.on);
      const inForce = isRenewed ? findUsesInForce(data, after.before, day) : [];
      return isRenewed && uses.every((use) => inForce.includes(use));
    })
  );
}

/** Returns the versions from before a person's release came to the main line. */
function findReplaced(versions: readonly MainVersion[], person: FieldGroup): MainVersion[] {
  return versions.slice(0, versions.findLastIndex(({ data }) => !hasRelease(data, person)) + 1);
}

function hasRelease(data: unknown, person: FieldGroup): boolean {
  const { on } = releaseIn(person);
  return findSamePeople(data, person).some((each) => releaseIn(each)['on'] === on);
}

/** The first and the last of the cooling-off days. */
interface WaitingDays {
  from: PlainDate;
  until: PlainDate;
}

/**
 * Finds the cooling-off days before the first of the releases that renew something and are not on
 * the main line yet. After the day of that release, the version on the main line may have ended.
 */
function findWaitingDays(
  { data, front }: VersionAfter,
  last?: MainVersion,
): WaitingDays | undefined {
  const newDays = findDeciders(front.people)
    .filter(({ person: { consent } }) => consent.release.renews !== undefined)
    .filter(({ index }) => !hasRelease(last?.data, toFieldGroup(peopleOf(data)[index])))
    .map(({ person: { consent } }) => consent.release.on);
  const first = earliest(newDays);
  if (first === undefined) return undefined;
  return { from: addDays(first, -coolingOffDays), until: addDays(first, -1) };
}

/** A version of the main line, and a day on which it was the current one. */
interface CurrentVersion {
  version: MainVersion;
  day: PlainDate;
}

/**
 * Finds the versions that were current on any of the days; none if no version was current on the
 * first day.
 */
function findCurrentVersions(
  versions: readonly MainVersion[],
  days: WaitingDays | undefined,
): CurrentVersion[] {
  if (!days) return [];
  const start = versions.findLastIndex(({ day }) => day <= days.from);
  if (start === -1) return [];
  const current = versions.slice(start).filter(({ day }) => day <= days.until);
  const last = current.at(-1);
  return [
    ...current.map((version) => ({ version, day: latest(version.day, days.from) })),
    ...(last ? [{ version: last, day: days.until }] : []),
  ];
}

/** Whether versions have the same words, and nothing paused the story in any of them. */
async function isUnchanged(versions: readonly MainVersion[]): Promise<boolean> {
  const words = await Promise.all(versions.map((version) => version.words()));
  return new Set(words).size === 1 && versions.every(({ data }) => findHolds(data).length === 0);
}

/**
 * Whether somebody's release of another story with nearly the same words agrees with what their
 * next release renews: it is older, or it is of the same day and allowed what continues.
 */
function agreesElsewhere(person: FieldGroup, next: Release, uses: readonly Use[]): boolean {
  const { on, uses: allowed } = releaseIn(person);
  const continued = uses.map((use) => ({ use, until: next.on }));
  if (next.renews === undefined || !isText(on) || on < next.renews.on) return true;
  return on >= next.on || (on === next.renews.on && hasNoMoreUses(allowed, continued));
}

/**
 * Whether an earlier release allowed what the next release continues, on the day of the next one.
 */
function allowsContinuing(earlier: FieldGroup, next: Release, uses: readonly Use[]): boolean {
  const continued = uses.map((use) => ({ use, until: next.on }));
  return (
    earlier['fingerprint'] === next.fingerprint &&
    hasNoMoreUses(earlier['uses'], continued) &&
    isSublist(earlier['recognisableBy'] ?? [], next.recognisableBy) &&
    isNoLater(earlier['expiresOn'], next.on)
  );
}
