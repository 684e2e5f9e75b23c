import {
  isOfSomeonesFamily,
  isOfTellersFamily,
  isRelativeOrCarer,
} from './description/relative-or-carer.ts';

/**
 * The fields of a person that show whether they are a practitioner. A draft may lack any of them.
 */
interface PractitionerFields {
  part?: string | undefined;
  description?: string | undefined;
  related?: boolean | undefined;
  consent?: { route?: string | undefined } | undefined;
}

/**
 * Whether somebody is a practitioner: they tell of their own work by route `staff`, their
 * description names no relative or carer, and nobody has said that they are one. A practitioner's
 * name leads to a family less directly than the name of a family member. Source: Children Act 1989,
 * section 97.
 */
export function isPractitioner({
  consent,
  description = '',
  related,
}: PractitionerFields): boolean {
  return consent?.route === 'staff' && related !== true && !isRelativeOrCarer(description);
}

/**
 * Whether somebody in a story belongs to a practitioner's own family. “Her own daughter” does. “Her
 * daughter” does too, unless the story has another person whose daughter she could be.
 *
 * @param index the index of the person in `people`
 */
export function isPractitionersFamily(
  people: readonly PractitionerFields[],
  index: number,
): boolean {
  const person = people[index] ?? {};
  if (isOfTellersFamily(person.description ?? '')) return true;
  return (
    isOfAFamily(person) &&
    people.every((other, place) => place === index || isPractitioner(other) || isOfAFamily(other))
  );
}

/**
 * Whether a person belongs to somebody's family, by the description or because somebody says so.
 */
function isOfAFamily({ description = '', related }: PractitionerFields): boolean {
  return related === true || isOfSomeonesFamily(description);
}
