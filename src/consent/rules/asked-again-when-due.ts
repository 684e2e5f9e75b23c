import { infoFinding } from '../../story/issue.ts';
import { addDays, earliest } from '../../story/plain-date.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * Everyone who had to be asked again has released the story since then. From the day on which
 * someone turns 16 or 18, or leaves care, only a release given after that day counts.
 */
export const askedAgainWhenDue: GateRule = ({ story: { front }, on }) => {
  const due = findDeciders(front.people).flatMap((placed) => {
    const { askAgainOn, release } = placed.person.consent;
    return askAgainOn !== undefined && release.on <= askAgainOn ? [{ placed, askAgainOn }] : [];
  });
  return {
    because: due
      .filter(({ askAgainOn }) => askAgainOn <= on)
      .map(({ placed, askAgainOn }) =>
        infoFinding(
          'ask-again',
          ['people', placed.index, 'consent', 'askAgainOn'],
          `${personLabel(placed)} was to be asked again from ${askAgainOn}, and has not released the story since.`,
          'Ask them themselves, and record a new release.',
        ),
      ),
    until: earliest(due.map(({ askAgainOn }) => addDays(askAgainOn, -1))),
  };
};
