import { isOfSomeonesFamily, isOfTellersFamily, isRelativeOrCarer } from './relative-or-carer.ts';

/** As much of a person as says whether they tell of their work; of an unfinished story, less. */
interface Described {
  part?: string | undefined;
  description?: string | undefined;
  consent?: { route?: string | undefined } | undefined;
}

/**
 * Whether somebody tells of their work and of nothing nearer: by route `staff`, and not described
 * as a relative or carer. Their name leads to a family less directly than the name of its own
 * people. Source: Children Act 1989, section 97.
 */
export function isPractitioner({ consent, description = '' }: Described): boolean {
  return consent?.route === 'staff' && !isRelativeOrCarer(description);
}

/**
 * Whether somebody in a story of practitioners is of a practitioner's own family: “her own
 * daughter”, or “her daughter” where there is nobody else whose daughter that could be.
 *
 * @param index their index in `people`
 */
export function isPractitionersFamily(people: readonly Described[], index: number): boolean {
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
