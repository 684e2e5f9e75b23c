import { toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';

/**
 * Finds for each person of a version the same person of an earlier one: by the reference in the
 * register, then by part and description, and then by place if nothing else speaks for anybody.
 */
export function matchPeople(
  before: readonly FieldGroup[],
  after: readonly FieldGroup[],
): (FieldGroup | undefined)[] {
  const taken = new Set<FieldGroup>();
  const take = (found: FieldGroup | undefined) => {
    if (found) taken.add(found);
    return found;
  };
  const free = () => before.filter((person) => !taken.has(person));
  const byRecord = after.map((person) => take(findOnly(free(), person, recordOf)));
  const described = after.map(
    (person, index) => byRecord[index] ?? take(findOnly(free(), person, describe)),
  );
  return after.map((person, index) => {
    const atPlace = before[index];
    const isFree = atPlace !== undefined && !taken.has(atPlace);
    return described[index] ?? (isFree && isSamePart(atPlace, person) ? take(atPlace) : undefined);
  });
}

/** Finds the one person with the same key; undefined if there are several, or if there is no key. */
function findOnly(
  people: readonly FieldGroup[],
  person: FieldGroup,
  keyOf: (person: FieldGroup) => unknown,
): FieldGroup | undefined {
  const key = keyOf(person);
  const same = key === undefined ? [] : people.filter((each) => keyOf(each) === key);
  return same.length === 1 ? same[0] : undefined;
}

function recordOf({ consent }: FieldGroup): unknown {
  return toFieldGroup(consent)['record'];
}

function describe({ part, description }: FieldGroup): unknown {
  return description === undefined ? undefined : JSON.stringify([part, description]);
}

function isSamePart(a: FieldGroup, b: FieldGroup): boolean {
  return a['part'] === b['part'];
}
