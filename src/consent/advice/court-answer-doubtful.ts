import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { Holder } from '../../story/vocabulary.ts';
import type { Advice, AdviceRule } from './advice-rule.ts';

/** The holders who have parental responsibility by an order of a court. */
const holdersByOrder: readonly Holder[] = ['special-guardian', 'adopter', 'lives-with-order'];

/**
 * Advises where what is said about the courts hardly fits what is said about a child: an order
 * comes from a court, and a child in proceedings that are over is no longer in them. Sources:
 * Children Act 1989, sections 8, 14A and 97; Adoption and Children Act 2002, section 46.
 */
export const courtAnswerDoubtful: AdviceRule = ({ people, safeguarding: { courtProceedings } }) =>
  findDeciders(people).flatMap((placed) => {
    if (courtProceedings === 'none') return orderWithoutCourt(placed);
    return courtProceedings === 'concluded' ? proceedingsConcluded(placed) : [];
  });

function orderWithoutCourt(placed: PlacedDecider): Advice[] {
  const { holder } = placed.person.consent;
  return holder !== undefined && holdersByOrder.includes(holder)
    ? [
        courtDoubtful(
          `\`${holder}\` decides for ${personLabel(placed)}, which takes an order of a court, and no family court is said to have been involved.`,
          'Ask whether there was a case. If there was, write `concluded`, and have a lawyer look at the story.',
        ),
      ]
    : [];
}

function proceedingsConcluded(placed: PlacedDecider): Advice[] {
  return placed.person.protected === 'proceedings'
    ? [
        courtDoubtful(
          `${personLabel(placed)} is said to be in proceedings, and the proceedings are said to be over.`,
          'If they are still going on, write `ongoing`. If they are over, say how the child is protected now.',
        ),
      ]
    : [];
}

function courtDoubtful(message: string, hint: string): Advice {
  return { rule: 'court-doubtful', path: ['safeguarding', 'courtProceedings'], message, hint };
}
