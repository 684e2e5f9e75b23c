import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/** At least one person is the storyteller. */
export const hasStoryteller: StoryRule = ({ people }) =>
  people.some(({ part }) => part === 'storyteller')
    ? []
    : [
        errorFinding(
          'storyteller-missing',
          ['people'],
          'Nobody in `people` is the storyteller.',
          'Add the person who tells the story, with `part: storyteller`.',
        ),
      ];
