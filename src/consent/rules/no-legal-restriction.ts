import { infoFinding } from '../../story/issue.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * No court proceedings and no other order forbid telling the story. Source: Children Act 1989,
 * section 97.
 */
export const noLegalRestriction: GateRule = ({ story: { front } }) => {
  const { courtProceedings, otherRestriction } = front.safeguarding;
  return {
    because: [
      ...(courtProceedings === 'ongoing'
        ? [
            infoFinding(
              'court-ongoing',
              ['safeguarding', 'courtProceedings'],
              'Court proceedings are ongoing, and consent cannot waive the protection that they give.',
              'Wait until they end, then ask a lawyer whether the story may be told.',
            ),
          ]
        : []),
      ...(otherRestriction
        ? [
            infoFinding(
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
