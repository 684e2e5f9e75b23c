import { errorFinding } from '../issue.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * Nobody under 18 uses their own name. If someone in a story must not be identifiable, nobody in
 * that story uses their own name, because one real name can identify the others.
 */
export const ownNameAllowed: StoryRule = ({ people }) => {
  const hasUnidentifiablePerson = people.some(
    (person) => person.part === 'mentioned' && person.position === 'not-identifiable',
  );
  return findDeciders(people)
    .filter(({ person }) => person.naming === 'own-name')
    .flatMap((placed) => {
      const path = ['people', placed.index, 'naming'];
      return [
        ...(placed.person.ageBand === 'adult'
          ? []
          : [
              errorFinding(
                'own-name-under-18',
                path,
                `${personLabel(placed)} is under 18 and named by their own name.`,
                'Choose a pseudonym with them, or `naming: anonymous`.',
              ),
            ]),
        ...(hasUnidentifiablePerson
          ? [
              errorFinding(
                'own-name-reveals',
                path,
                `${personLabel(placed)} is named by their own name beside someone who must not be identifiable.`,
                'Choose a pseudonym, or ask the person mentioned whether they agree.',
              ),
            ]
          : []),
      ];
    });
};
