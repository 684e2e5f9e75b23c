import type { PlainDate } from '../story/plain-date.ts';
import type { Principle } from '../story/schema/list-entries.ts';
import { familyPrinciples } from '../story/vocabulary.ts';
import type { ConsentContext } from './gate-question.ts';

/**
 * Finds the guiding principles that a story has to answer, with their ids: those in force on the
 * day of its last release. A principle that cannot be read counts as in force. A story told by
 * professionals alone does not answer the principles about families.
 */
export function principlesInForce(
  principles: ConsentContext['principles'],
  lastReleasedOn: PlainDate,
  isByProfessionalsAlone: boolean,
): [id: string, principle: Principle | 'unreadable'][] {
  return [...principles]
    .filter(([, principle]) => principle === 'unreadable' || principle.from <= lastReleasedOn)
    .filter(([id]) => !isByProfessionalsAlone || !isFamilyPrinciple(id));
}

/** The fields of a person that show their route of consent. */
interface PersonByRoute {
  readonly part?: string | undefined;
  readonly consent?: { readonly route?: string | undefined } | undefined;
}

/** Whether professionals tell a story about their own work, without a family in it. */
export function isByProfessionalsAlone({ people }: { people: readonly PersonByRoute[] }): boolean {
  const deciders = people.filter(({ part }) => part !== 'mentioned');
  return deciders.length > 0 && deciders.every(({ consent }) => consent?.route === 'staff');
}

function isFamilyPrinciple(id: string): boolean {
  return (familyPrinciples as readonly string[]).includes(id);
}
