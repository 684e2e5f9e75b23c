import { infoFinding } from '../../story/issue.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * No court proceedings, no criminal proceedings and no other order forbid telling the story.
 * Sources: Children Act 1989, section 97; Contempt of Court Act 1981, sections 1 and 2.
 */
export const noLegalRestriction: GateRule = ({ story: { front } }) => {
  const { courtProceedings, criminalProceedings, otherRestriction } = front.safeguarding;
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
      ...(criminalProceedings === 'ongoing'
        ? [
            infoFinding(
              'criminal-ongoing',
              ['safeguarding', 'criminalProceedings'],
              'Criminal proceedings are ongoing, and a story told now could harm the trial and those who give evidence.',
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
