import { hasNoMoreUses, isNoLater, isSublist } from '../../consent/compare-consent.ts';
import {
  describeEnds,
  findSamePeople,
  isDecidedAlike,
  releaseIn,
} from '../../consent/renewal-claim.ts';
import { isText, toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import { addDays, type PlainDate } from '../../story/plain-date.ts';
import { coolingOffDays } from '../../story/release-periods.ts';
import type { Release } from '../../story/schema/release.ts';
import type { PlacedDecider } from '../../story/schema/person.ts';
import type { StoryHistory } from './story-history.ts';
import { peopleOf } from '../../consent/find-consents.ts';

/**
 * Whether the main line bears out what a person's release renews. Every version with the renewed
 * release allowed at least that much, and no other release was within the cooling-off days before
 * the new one. From the first version with the renewed release on, nobody had withdrawn, had left,
 * was to be asked again or decided otherwise. Otherwise several changes, of which none opens
 * anything by itself, could show what nobody waited for. A shallow clone bears nothing out.
 *
 * @param data the front matter with the release, as plain data
 * @param history the versions of the story on the main line
 * @param on the day on which the change is checked
 */
export function isBorneOutByMain(
  { person: { consent }, index }: PlacedDecider,
  data: unknown,
  {
    versions,
    isShallow,
  }: Pick<StoryHistory, 'isShallow'> & { versions: readonly { data: unknown }[] },
  on: PlainDate,
): boolean {
  const { release } = consent;
  const { renews } = release;
  if (renews === undefined) return true;
  if (isShallow) return false;
  const person = toFieldGroup(peopleOf(data)[index]);
  const people = versions.flatMap((version) => findSamePeople(version.data, person));
  const first = people.findIndex((each) => releaseIn(each)['on'] === renews.on);
  const since = first === -1 ? [] : people.slice(first);
  const isInForce = since.every(
    (each) => describeEnds(each, release.on).length === 0 && isDecidedAlike(each, person),
  );
  if (!isInForce) return false;
  const others = people.map(releaseIn).filter((each) => each['on'] !== release.on);
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
