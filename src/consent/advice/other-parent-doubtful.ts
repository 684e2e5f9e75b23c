import { headWord } from '../../story/description/head-word.ts';
import { mayBeSameKin } from '../../story/description/person-nouns.ts';
import { isOtherParentAsked } from '../../story/rules/other-parent-heard.ts';
import { findDeciders, findMentioned, personLabel } from '../../story/schema/person.ts';
import type { AdviceRule } from './advice-rule.ts';

/**
 * Advises if a consent says that no other person has parental responsibility, and the story
 * mentions a parent who was not asked. Source: Children Act 1989, section 2.
 */
export const otherParentDoubtful: AdviceRule = ({ people }) => {
  const hasUnaskedParent = findMentioned(people).some(
    ({ person }) =>
      person.position === 'not-asked' && mayBeSameKin(headWord(person.description) ?? '', 'parent'),
  );
  if (!hasUnaskedParent) return [];
  return findDeciders(people)
    .filter(({ person: { consent } }) => isOtherParentAsked(consent.route, consent.holder))
    .filter(({ person: { consent } }) => consent.otherParent === 'none')
    .map((placed) => ({
      rule: 'other-parent-doubtful',
      path: ['people', placed.index, 'consent', 'otherParent'],
      message: `Nobody else is said to have parental responsibility for ${personLabel(placed)}, and a parent is mentioned who was not asked.`,
      hint: 'Look at who has parental responsibility. If that parent has it, write `not-asked`. Look, too, at who decides for the child.',
    }));
};
