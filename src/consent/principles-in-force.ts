import type { PlainDate } from '../story/plain-date.ts';
import type { Principle } from '../story/schema/list-entries.ts';
import type { ConsentContext } from './gate-question.ts';

/**
 * Finds the guiding principles that a story has to answer, with their ids: those in force on the
 * day of its last release. A principle that cannot be read counts as in force.
 */
export function principlesInForce(
  principles: ConsentContext['principles'],
  lastReleasedOn: PlainDate,
): [id: string, principle: Principle | 'unreadable'][] {
  return [...principles].filter(
    ([, principle]) => principle === 'unreadable' || principle.from <= lastReleasedOn,
  );
}
