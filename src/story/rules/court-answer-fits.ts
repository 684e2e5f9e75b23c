import { errorFinding, type Finding } from '../issue.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import { isByCareOrder } from './care-order-has-views.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The answer about the courts fits the answers about the children. Only a court makes a care order,
 * and a child in proceedings is before a court. The answer `none` would skip the legal check.
 * Source: Children Act 1989, sections 31 and 97.
 */
export const courtAnswerFits: StoryRule = ({ people, safeguarding }) =>
  safeguarding.courtProceedings === 'none'
    ? findDeciders(people).flatMap((placed) => checkCourts(placed, safeguarding))
    : [];

function checkCourts(
  placed: PlacedDecider,
  { criminalProceedings }: FrontMatter['safeguarding'],
): Finding[] {
  const { person } = placed;
  if (isByCareOrder(person.consent.holder)) {
    return [
      courtContradicts(
        `A council says yes for ${personLabel(placed)} by a care order, and no family court is said to have been involved.`,
      ),
    ];
  }
  // A child may also be before a criminal court, which is another answer.
  return person.protected === 'proceedings' && criminalProceedings === 'none'
    ? [
        courtContradicts(
          `${personLabel(placed)} is said to be in proceedings, and no court is said to have been involved.`,
        ),
      ]
    : [];
}

function courtContradicts(message: string): Finding {
  return errorFinding(
    'court-contradicts',
    ['safeguarding', 'courtProceedings'],
    message,
    'Write `ongoing`, `court-permission`, or `concluded` with the day of the legal check. If it is the answer about the child that is wrong, correct that.',
  );
}
