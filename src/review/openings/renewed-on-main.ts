import { hasNoMoreUses, isNoLater, isSublist } from '../../consent/compare-consent.ts';
import { findSamePeople, releaseIn } from '../../consent/renewal-claim.ts';
import { isText, toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import { addDays, type PlainDate } from '../../story/plain-date.ts';
import { coolingOffDays } from '../../story/release-periods.ts';
import type { Release } from '../../story/schema/release.ts';
import type { PlacedDecider } from '../../story/schema/person.ts';
import { peopleOf } from '../../consent/find-consents.ts';

/**
 * Whether the main line bears out what a person's release renews. Every version with the renewed
 * release allowed at least that much, and no other release was within the cooling-off days before
 * the new one. Otherwise two changes, of which neither opens anything by itself, could show what
 * nobody waited for.
 *
 * @param data the front matter with the release, as plain data
 * @param versions the front matters of the versions as plain data
 * @param on the day on which the change is checked
 */
export function isBorneOutByMain(
  { person: { consent }, index }: PlacedDecider,
  data: unknown,
  versions: readonly unknown[],
  on: PlainDate,
): boolean {
  const { release } = consent;
  const { renews } = release;
  if (renews === undefined) return true;
  const person = toFieldGroup(peopleOf(data)[index]);
  const others = versions
    .flatMap((version) => findSamePeople(version, person))
    .map(releaseIn)
    .filter((each) => each['on'] !== release.on);
  return others.every(
    (each) =>
      (each['on'] === renews.on ? allows(each, renews) : true) && isPast(each['on'], release, on),
  );
}

/** Whether a release allowed at least what is said of it. */
function allows(release: FieldGroup, said: NonNullable<Release['renews']>): boolean {
  return (
    release['fingerprint'] === said.fingerprint &&
    hasNoMoreUses(release['uses'], said.uses) &&
    isSublist(release['recognisableBy'] ?? [], said.recognisableBy) &&
    isNoLater(release['expiresOn'], said.expiresOn)
  );
}

/**
 * Whether the cooling-off days after a day were over when a release was given. Nobody can have
 * released the story on a day in the future, so such a day is ignored.
 */
function isPast(day: unknown, release: Pick<Release, 'on'>, today: PlainDate): boolean {
  return !isText(day) || day > today || addDays(day, coolingOffDays) <= release.on;
}
