import { infoFinding } from '../../story/issue.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * If a person in the story has died, the safeguarding lead has reviewed the story after the death.
 * The story can hurt those who mourn, and the person cannot be asked any more.
 */
export const deathReviewed: GateRule = ({ story: { front } }) => ({
  because: findDeciders(front.people)
    .filter(
      ({ person: { diedOn } }) => diedOn !== undefined && front.safeguarding.reviewedOn < diedOn,
    )
    .map((placed) =>
      infoFinding(
        'died-unreviewed',
        ['people', placed.index, 'diedOn'],
        `${personLabel(placed)} has died since the last safeguarding review.`,
        'Ask the safeguarding lead, who speaks with the family and records a new review. Do not ask anyone whether the person would be happy.',
      ),
    ),
});
