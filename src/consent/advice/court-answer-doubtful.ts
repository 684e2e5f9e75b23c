import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { Holder } from '../../story/vocabulary.ts';
import type { Advice, AdviceRule } from './advice-rule.ts';

/** The holders who have parental responsibility by a court order. */
const holdersByOrder: readonly Holder[] = ['special-guardian', 'adopter', 'lives-with-order'];

/**
 * Advises if the answer about the courts hardly fits an answer about a child. Only a court makes an
 * order, and a child is no longer in proceedings that are over. Sources: Children Act 1989,
 * sections 8, 14A and 97; Adoption and Children Act 2002, section 46.
 */
export const courtAnswerDoubtful: AdviceRule = ({ people, safeguarding: { courtProceedings } }) =>
  findDeciders(people).flatMap((placed) => {
    if (courtProceedings === 'none') return checkOrderWithoutCourt(placed);
    return courtProceedings === 'concluded' ? checkConcludedProceedings(placed) : [];
  });

function checkOrderWithoutCourt(placed: PlacedDecider): Advice[] {
  const { holder } = placed.person.consent;
  return holder !== undefined && holdersByOrder.includes(holder)
    ? [
        courtAdvice(
          `\`${holder}\` decides for ${personLabel(placed)}, which takes an order of a court, and no family court is said to have been involved.`,
          'Ask whether there was a case. If there was, write `concluded`, and have a lawyer look at the story.',
        ),
      ]
    : [];
}

function checkConcludedProceedings(placed: PlacedDecider): Advice[] {
  return placed.person.protected === 'proceedings'
    ? [
        courtAdvice(
          `${personLabel(placed)} is said to be in proceedings, and the proceedings are said to be over.`,
          'If they are still going on, write `ongoing`. If they are over, say how the child is protected now.',
        ),
      ]
    : [];
}

function courtAdvice(message: string, hint: string): Advice {
  return { rule: 'court-doubtful', path: ['safeguarding', 'courtProceedings'], message, hint };
}
