import { wrong, type StoryRule } from './rule.ts';

/**
 * Staff may tell of their own work, beside others or alone; a family's or a young person's
 * story needs one of them as its storyteller.
 */
export const toldByItsKind: StoryRule = ({ people }, kind) => {
  const tellers = people.filter((person) => person.part === 'storyteller');
  const onlyStaff = tellers.length > 0 && tellers.every(({ consent }) => consent.route === 'staff');
  return kind !== 'professional' && onlyStaff
    ? [
        wrong(
          'told-by-staff-alone',
          ['people'],
          'This story is told by staff alone, but stands among the stories of families and young people.',
          'Move the folder to `professional`, or add the person whose story it is as a storyteller.',
        ),
      ]
    : [];
};
