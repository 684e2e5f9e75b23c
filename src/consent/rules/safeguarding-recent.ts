import { addMonths } from '../../story/plain-date.ts';
import { said, type Rule } from '../question.ts';

/** The safeguarding review is not older than the library allows. */
export const safeguardingRecent: Rule = ({ story: { front, house }, on }) => {
  const until = addMonths(front.safeguarding.reviewedOn, house.recheckMonths);
  return {
    because:
      until < on
        ? [
            said(
              'review-lapsed',
              ['safeguarding', 'reviewedOn'],
              `The safeguarding review is older than ${String(house.recheckMonths)} months.`,
              'Ask the safeguarding lead to look again, and write down the day.',
            ),
          ]
        : [],
    until,
  };
};
