import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * If court proceedings are concluded, a legal check is recorded, because concluded proceedings
 * still protect a child.
 */
export const legalCheckRecorded: StoryRule = ({ safeguarding }) =>
  safeguarding.courtProceedings === 'concluded' && safeguarding.legalCheckOn === undefined
    ? [
        errorFinding(
          'legal-check-missing',
          ['safeguarding', 'legalCheckOn'],
          'Court proceedings are concluded, but no legal check is recorded.',
          'Ask a lawyer whether the story may be told, and record the day of the answer.',
        ),
      ]
    : [];
