import { errorFinding } from '../issue.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import { comparableRole } from './roles-are-separate.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The advocate of a person who lacks capacity has neither assessed the capacity nor made the
 * decision, because an advocate has to be independent of the people who do this. Source: Mental
 * Capacity Act 2005, sections 35(4) to (6) and 36.
 */
export const advocateIsSeparate: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => {
    const { bestInterests, capacity } = placed.person.consent;
    if (!bestInterests) return [];
    const deciders = [bestInterests.decidedBy, capacity?.assessedBy]
      .filter((role) => role !== undefined)
      .map(comparableRole);
    return deciders.includes(comparableRole(bestInterests.advocate))
      ? errorFinding(
          'advocate-decides',
          ['people', placed.index, 'consent', 'bestInterests', 'advocate'],
          `The advocate of ${personLabel(placed)} has the same role as the person who assessed the capacity or made the decision.`,
          'Ask somebody independent to speak for the person, and decide again with them.',
        )
      : [];
  });
