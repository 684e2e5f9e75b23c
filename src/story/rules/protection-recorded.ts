import { errorFinding } from '../issue.ts';
import { findDeciders, isChild, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The field `protected` says for each child whether and how they are protected. Adults do not have
 * the field.
 */
export const protectionRecorded: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => {
    const { person, index } = placed;
    if (isChild(person) === (person.protected !== undefined)) return [];
    const path = ['people', index, 'protected'];
    return person.protected === undefined
      ? errorFinding(
          'protection-missing',
          path,
          `Nobody has said whether ${personLabel(placed)} is looked after, fostered or in proceedings.`,
          'Write `looked-after`, `fostered`, `proceedings` or `no`.',
        )
      : errorFinding(
          'protection-extra',
          path,
          `${personLabel(placed)} is an adult, and has \`protected\`, which is for children.`,
          'Remove it. For lifelong anonymity, write `anonymityForLife: true`.',
        );
  });
