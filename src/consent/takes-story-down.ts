import { isText, toFieldGroup } from '../story/plain-data.ts';

/**
 * Whether an answer of a front matter holds the whole story back, so that no reader sees any of it,
 * whatever else the front matter says.
 *
 * @param data the front matter as plain data, valid or not
 */
export function takesStoryDown(data: unknown): boolean {
  const { people, safeguarding } = toFieldGroup(data);
  return (
    isHeld(safeguarding) ||
    (Array.isArray(people) ? people : []).some((person: unknown) => hasSaidNo(person))
  );
}

function isHeld(safeguarding: unknown): boolean {
  const { outcome, courtProceedings, criminalProceedings, otherRestriction } =
    toFieldGroup(safeguarding);
  return (
    outcome === 'hold' ||
    courtProceedings === 'ongoing' ||
    criminalProceedings === 'ongoing' ||
    otherRestriction === true
  );
}

/** Whether a person has withdrawn, or objects and nobody has weighed it. */
function hasSaidNo(data: unknown): boolean {
  const { consent, withdrawnOn, objectedOn, objectionWeighed } = toFieldGroup(data);
  return (
    isText(toFieldGroup(consent)['withdrawnOn']) ||
    isText(withdrawnOn) ||
    (isText(objectedOn) && objectionWeighed === undefined)
  );
}
