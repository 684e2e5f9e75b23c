import { said, type Rule } from '../question.ts';

/** No court proceedings and no other order forbid telling. Source: Children Act 1989, section 97. */
export const courtAllows: Rule = ({ story: { front } }) => {
  const { courtProceedings, otherRestriction } = front.safeguarding;
  return {
    because: [
      ...(courtProceedings === 'ongoing'
        ? [
            said(
              'court-ongoing',
              ['safeguarding', 'courtProceedings'],
              'Court proceedings are going on, and consent cannot waive what they protect.',
              'Wait until they end, then ask a lawyer whether the story may be told.',
            ),
          ]
        : []),
      ...(otherRestriction
        ? [
            said(
              'other-restriction',
              ['safeguarding', 'otherRestriction'],
              'A reporting restriction or another order applies.',
              'Ask a lawyer. While it applies, the story is not shown.',
            ),
          ]
        : []),
    ],
  };
};
