/** The fields of a person that decide what has to be confirmed about them. */
interface DescribedFields {
  part?: unknown;
  position?: unknown;
  consent?: { readonly route?: unknown } | undefined;
}

/** A closed field that confirms what a description says. */
export type ConfirmedField = 'ageBand' | 'related';

/**
 * Returns the fields in which somebody has to confirm what a description says, if the library
 * cannot read it. A person who is mentioned as not identifiable may be a child of somebody in the
 * story. Beside a person who tells of their own work, it matters who is a relative or carer,
 * because the name of a relative leads to a child. For anybody else nothing has to be confirmed.
 *
 * @param people everyone in the story
 */
export function confirmedFields(
  { part, position, consent }: DescribedFields,
  people: readonly DescribedFields[],
): readonly ConfirmedField[] {
  if (part === 'mentioned' && position === 'not-identifiable') return ['ageBand', 'related'];
  const isStaff = (person: DescribedFields) => person.consent?.route === 'staff';
  const isHeard = part === 'mentioned' ? position === 'not-asked' : part !== undefined;
  if (!isHeard || !people.some(isStaff)) return [];
  const hasOthers = people.some((person) => person.part !== undefined && !isStaff(person));
  return isStaff({ consent }) && !hasOthers ? [] : ['related'];
}
