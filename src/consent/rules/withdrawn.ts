import { deciders, spokenOf } from '../../story/schema/person.ts';
import { said, type Rule } from '../question.ts';

/** One person's no is enough, whatever its date: even a future one refuses from today. */
export const withdrawn: Rule = ({ story: { front } }) => ({
  because: deciders(front.people)
    .filter(({ person }) => person.consent.withdrawnOn !== undefined)
    .map((placed) =>
      said(
        'withdrawn',
        ['people', placed.index, 'consent', 'withdrawnOn'],
        `${spokenOf(placed)} has withdrawn their consent.`,
        'Nothing needs doing. Thank them, and ask for nothing.',
      ),
    ),
});
