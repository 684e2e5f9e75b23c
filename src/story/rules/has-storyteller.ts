import { wrong, type StoryRule } from './rule.ts';

/** Someone tells the story. */
export const hasStoryteller: StoryRule = ({ people }) =>
  people.some(({ part }) => part === 'storyteller')
    ? []
    : [
        wrong(
          'storyteller-missing',
          ['people'],
          'Nobody in `people` is the storyteller.',
          'Add whoever tells the story, with `part: storyteller`.',
        ),
      ];
