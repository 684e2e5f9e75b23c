import { infoFinding } from '../../story/issue.ts';
import { addMonths } from '../../story/plain-date.ts';
import type { GateRule } from '../gate-question.ts';

/** The safeguarding review is no older than `recheckMonths` allows. */
export const safeguardingReviewRecent: GateRule = ({ story: { front, context }, on }) => {
  const until = addMonths(front.safeguarding.reviewedOn, context.recheckMonths);
  return {
    because:
      until < on
        ? [
            infoFinding(
              'review-lapsed',
              ['safeguarding', 'reviewedOn'],
              `The safeguarding review is older than ${String(context.recheckMonths)} months.`,
              'Ask the safeguarding lead to review the story again, and record the day.',
            ),
          ]
        : [],
    until,
  };
};
