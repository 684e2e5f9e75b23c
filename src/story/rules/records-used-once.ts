import { errorFinding, type FieldPath } from '../issue.ts';
import { personLabel, type Person } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Each reference to the register is in a story once, because an agreement belongs to one person.
 * Source: UK GDPR, Articles 4(11) and 7(1).
 */
export const recordsUsedOnce: StoryRule = ({ people }) => {
  const seen = new Set<string>();
  return people.flatMap((person, index) =>
    recordsOf(person).flatMap(({ record, path }) => {
      const isRepeated = seen.has(record);
      seen.add(record);
      return isRepeated
        ? errorFinding(
            'record-twice',
            ['people', index, ...path],
            `${personLabel({ person, index })} has a reference that stands in this story already: two people cannot share one agreement.`,
            'Write the reference of each person’s own agreement. If somebody has none, ask them.',
          )
        : [];
    }),
  );
};

function recordsOf(person: Person): { record: string; path: FieldPath }[] {
  return person.part === 'mentioned'
    ? (person.records ?? []).map((record, index) => ({ record, path: ['records', index] }))
    : [{ record: person.consent.record, path: ['consent', 'record'] }];
}
