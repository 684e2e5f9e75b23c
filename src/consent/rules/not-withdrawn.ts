import { infoFinding } from '../../story/issue.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * Nobody has withdrawn their consent. A withdrawal counts at once, even with a date in the future.
 */
export const notWithdrawn: GateRule = ({ story: { front } }) => ({
  because: findDeciders(front.people)
    .filter(({ person }) => person.consent.withdrawnOn !== undefined)
    .map((placed) =>
      infoFinding(
        'withdrawn',
        ['people', placed.index, 'consent', 'withdrawnOn'],
        `${personLabel(placed)} has withdrawn their consent.`,
        'Thank them, and ask for nothing. Nothing else needs doing.',
      ),
    ),
});
