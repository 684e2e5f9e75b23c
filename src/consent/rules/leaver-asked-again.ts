import { infoFinding } from '../../story/issue.ts';
import { addDays, earliest } from '../../story/plain-date.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * A professional who has left their work has released the story since. Their yes was given to an
 * employer. From that day only a later release counts.
 */
export const leaverAskedAgain: GateRule = ({ story: { front }, on }) => {
  const due = findDeciders(front.people).flatMap((placed) => {
    const { leftOn, consent } = placed.person;
    return leftOn !== undefined && consent.release.on <= leftOn ? [{ placed, leftOn }] : [];
  });
  return {
    because: due
      .filter(({ leftOn }) => leftOn <= on)
      .map(({ placed, leftOn }) =>
        infoFinding(
          'left-unasked',
          ['people', placed.index, 'leftOn'],
          `${personLabel(placed)} left their work on ${leftOn}, and has not released the story since.`,
          'Ask them, and record a new release. If they cannot be reached, leave it as it is.',
        ),
      ),
    until: earliest(due.map(({ leftOn }) => addDays(leftOn, -1))),
  };
};
