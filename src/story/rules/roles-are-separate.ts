import { errorFinding } from '../issue.ts';
import { findDeciders, isChild, personLabel, type Decider } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * For a child, three tasks are not all done by one role: taking the consent, witnessing the
 * release, and judging competence. A second person then sees whether the yes was free. Source: ICO,
 * Children and the UK GDPR (imbalance of power).
 */
export const rolesAreSeparate: StoryRule = ({ people }) =>
  findDeciders(people)
    .filter(({ person }) => isChild(person) && hasOneRole(person))
    .map((placed) =>
      errorFinding(
        'one-role',
        ['people', placed.index, 'consent', 'takenBy'],
        `For ${personLabel(placed)}, who is under 18, one role took the consent and saw or judged everything else.`,
        'Ask someone in another role to be there when it is released, as an advocate or a social worker.',
      ),
    );

function hasOneRole({ consent }: Decider): boolean {
  const others = [consent.release.witness, consent.competence?.assessedBy].filter(
    (role) => role !== undefined,
  );
  const roles = [consent.takenBy, ...others].map(comparableRole);
  return others.length > 0 && new Set(roles).size === 1;
}

/** Normalises a role, so that two roles can be compared. */
export function comparableRole(role: string): string {
  return role.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
