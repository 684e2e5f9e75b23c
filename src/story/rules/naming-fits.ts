import { deciders, spokenOf } from '../schema/person.ts';
import { wrong, type StoryRule } from './rule.ts';

/** A name is given unless the person is anonymous, and then it is not written down at all. */
export const namingFits: StoryRule = ({ people }) =>
  deciders(people).flatMap((placed) => {
    const { person, index } = placed;
    if (person.naming === 'anonymous' && person.name !== undefined) {
      return wrong(
        'name-of-anonymous',
        ['people', index, 'name'],
        `${spokenOf(placed)} is anonymous, but a name is written down.`,
        'Remove `name`, here and in the text.',
      );
    }
    return person.naming !== 'anonymous' && person.name === undefined
      ? wrong(
          'name-missing',
          ['people', index, 'name'],
          `${spokenOf(placed)} is named, but \`name\` is missing.`,
          'Write the name the page should show, or choose `naming: anonymous`.',
        )
      : [];
  });
