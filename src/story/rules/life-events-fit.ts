import { errorFinding, type Finding } from '../issue.ts';
import { findDeciders, isChild, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A death is on or after the day of the person's release, and only adults leave their work. Someone
 * who died before the story was written is mentioned and gives no release. Any adult may be in a
 * story because of their work.
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
  const { person, index } = placed;
  return person.leftOn !== undefined && isChild(person)
    ? [
        errorFinding(
          'left-extra',
          ['people', index, 'leftOn'],
          `${personLabel(placed)} is under 18 and has \`leftOn\`, which is the day on which somebody left their work.`,
          'Remove it. For leaving care, write `askAgainOn`, the first of that month.',
        ),
      ]
    : [];
}
