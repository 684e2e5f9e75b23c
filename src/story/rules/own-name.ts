import { deciders, spokenOf } from '../schema/person.ts';
import { wrong, type StoryRule } from './rule.ts';

/**
 * Nobody under 18 is named by their own name, and nobody is beside someone who must not be
 * identifiable: one real name tells who the others are.
 */
export const ownName: StoryRule = ({ people }) => {
  const someoneHidden = people.some(
    (person) => person.part === 'mentioned' && person.position === 'not-identifiable',
  );
  return deciders(people)
    .filter(({ person }) => person.naming === 'own-name')
    .flatMap((placed) => {
      const path = ['people', placed.index, 'naming'];
      return [
        ...(placed.person.ageBand === 'adult'
          ? []
          : [
              wrong(
                'own-name-under-18',
                path,
                `${spokenOf(placed)} is under 18 and named by their own name.`,
                'Choose a pseudonym with them, or `naming: anonymous`.',
              ),
            ]),
        ...(someoneHidden
          ? [
              wrong(
                'own-name-reveals',
                path,
                `${spokenOf(placed)} is named by their own name beside someone who must not be identifiable.`,
                'Choose a pseudonym, or ask the person mentioned whether they agree.',
              ),
            ]
          : []),
      ];
    });
};
