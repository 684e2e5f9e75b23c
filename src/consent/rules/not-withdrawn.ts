import { infoFinding } from '../../story/issue.ts';
import { findDeciders, findMentioned, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * No person has withdrawn their consent, and no mentioned person has withdrawn their agreement. A
 * withdrawal counts at once, even with a date in the future.
 */
export const notWithdrawn: GateRule = ({ story: { front } }) => ({
  because: [
    ...findDeciders(front.people)
      .filter(({ person }) => person.consent.withdrawnOn !== undefined)
      .map((placed) =>
        infoFinding(
          'withdrawn',
          ['people', placed.index, 'consent', 'withdrawnOn'],
          `${personLabel(placed)} has withdrawn their consent.`,
          'Thank them, and ask for nothing more.',
        ),
      ),
    ...findMentioned(front.people)
      .filter(({ person }) => person.withdrawnOn !== undefined)
      .map((placed) =>
        infoFinding(
          'mentioned-withdrawn',
          ['people', placed.index, 'withdrawnOn'],
          `${personLabel(placed)} had agreed to be mentioned, and has said no since.`,
          'Thank them. The story is held back until they are out of it; then everyone releases the new version.',
        ),
      ),
  ],
});
