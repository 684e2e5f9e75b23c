import { errorFinding } from '../issue.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/** A named person has a `name`, and an anonymous person has none. */
export const nameMatchesNaming: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => {
    const { person, index } = placed;
    if (person.naming === 'anonymous' && person.name !== undefined) {
      return errorFinding(
        'name-of-anonymous',
        ['people', index, 'name'],
        `${personLabel(placed)} is anonymous, but has a name.`,
        'Remove `name`, here and in the text.',
      );
    }
    return person.naming !== 'anonymous' && person.name === undefined
      ? errorFinding(
          'name-missing',
          ['people', index, 'name'],
          `${personLabel(placed)} is named, but \`name\` is missing.`,
          'Write the name the page should show, or choose `naming: anonymous`.',
        )
      : [];
  });
