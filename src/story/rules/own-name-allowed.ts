import { errorFinding } from '../issue.ts';
import { findDeciders, isChild, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/** Nobody under 18 uses their own name. */
export const ownNameAllowed: StoryRule = ({ people }) =>
  findDeciders(people)
    .filter(({ person }) => person.naming === 'own-name' && isChild(person))
    .map((placed) =>
      errorFinding(
        'own-name-under-18',
        ['people', placed.index, 'naming'],
        `${personLabel(placed)} is under 18 and named by their own name.`,
        'Choose a pseudonym with them, or `naming: anonymous`.',
      ),
    );
