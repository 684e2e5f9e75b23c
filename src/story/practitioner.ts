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
  consent?: { route?: string | undefined } | undefined;
}

/**
 * Whether somebody is a practitioner: they tell of their own work by route `staff`, and their
 * description names no relative or carer. A practitioner's name leads to a family less directly
 * than the name of a family member. Source: Children Act 1989, section 97.
 */
export function isPractitioner({ consent, description = '' }: PractitionerFields): boolean {
  return consent?.route === 'staff' && !isRelativeOrCarer(description);
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
  const { description = '' } = people[index] ?? {};
  if (isOfTellersFamily(description)) return true;
  return (
    isOfSomeonesFamily(description) &&
    people.every(
      (person, other) =>
        other === index || isPractitioner(person) || isOfSomeonesFamily(person.description ?? ''),
    )
  );
}
