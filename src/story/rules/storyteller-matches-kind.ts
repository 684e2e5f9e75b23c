import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Staff alone do not tell a family's or young person's story. They may tell a professional story,
 * because it is about their own work.
 */
export const storytellerMatchesKind: StoryRule = ({ people }, kind) => {
  const storytellers = people.filter((person) => person.part === 'storyteller');
  const isToldByStaff =
    storytellers.length > 0 && storytellers.every(({ consent }) => consent.route === 'staff');
  return kind !== 'professional' && isToldByStaff
    ? [
        errorFinding(
          'told-by-staff-alone',
          ['people'],
          'This story is told only by staff, but its folder is for the stories of families or young people.',
          'Move the folder to `professional`, or add the person whose story it is as a storyteller.',
        ),
      ]
    : [];
};
