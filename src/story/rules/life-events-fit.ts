import { errorFinding, type Finding } from '../issue.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Nobody dies before their release, and only professionals leave their work. Of someone who had
 * died before, others tell, and they are mentioned.
 */
export const lifeEventsFit: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => [...checkDeath(placed), ...checkLeaving(placed)]);

function checkDeath(placed: PlacedDecider): Finding[] {
  const { diedOn, consent } = placed.person;
  return diedOn !== undefined && diedOn < consent.release.on
    ? [
        errorFinding(
          'died-before-release',
          ['people', placed.index, 'diedOn'],
          `${personLabel(placed)} died before the day of their release.`,
          'Correct the dates; or write `part: mentioned` and `position: died`, and let those who tell the story release it.',
        ),
      ]
    : [];
}

function checkLeaving(placed: PlacedDecider): Finding[] {
  const { leftOn, consent } = placed.person;
  return leftOn !== undefined && consent.route !== 'staff'
    ? [
        errorFinding(
          'left-extra',
          ['people', placed.index, 'leftOn'],
          `${personLabel(placed)} has \`leftOn\`, which is for professionals telling of their own work.`,
          'Remove it. For leaving care, write `askAgainOn`.',
        ),
      ]
    : [];
}
