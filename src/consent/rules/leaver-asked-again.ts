import { infoFinding, type Finding } from '../../story/issue.ts';
import { addDays, earliest } from '../../story/plain-date.ts';
import { personLabel } from '../../story/schema/person.ts';
import { findLeavers, type Leaver } from '../find-leavers.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * A person who has left the work for which they are in a story has released the story again, or
 * agreed again to be mentioned. Their first yes was given to an employer, so only a yes later than
 * the day of leaving counts.
 */
export const leaverAskedAgain: GateRule = ({ story: { front }, on }) => {
  const due = findLeavers(front.people);
  return {
    because: due.filter(({ leftOn }) => leftOn <= on).map(leftUnasked),
    until: earliest(due.map(({ leftOn }) => addDays(leftOn, -1))),
  };
};

function leftUnasked({ placed, leftOn }: Leaver): Finding {
  const isMentioned = placed.person.part === 'mentioned';
  return infoFinding(
    'left-unasked',
    ['people', placed.index, 'leftOn'],
    isMentioned
      ? `${personLabel(placed)} left their work on ${leftOn}, and has not agreed to be mentioned since.`
      : `${personLabel(placed)} left their work on ${leftOn}, and has not released the story since.`,
    isMentioned
      ? 'Ask them, and record the day as `agreedOn`. If they cannot be reached, leave it as it is, or take them out of the story.'
      : 'Ask them, and record a new release. If they cannot be reached, leave it as it is.',
  );
}
