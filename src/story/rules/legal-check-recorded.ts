import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

const courts = {
  courtProceedings: 'Court proceedings are concluded',
  criminalProceedings: 'Criminal proceedings are concluded',
} as const;
type CourtField = keyof typeof courts;
const courtFields = Object.keys(courts) as CourtField[];

/**
 * Returns the fields of the courts whose proceedings are over. A lawyer has to check whether the
 * story may be told.
 */
export function concludedCourts(
  review: Partial<Record<CourtField, string | undefined>>,
): CourtField[] {
  return courtFields.filter((field) => review[field] === 'concluded');
}

/**
 * If court or criminal proceedings are concluded, a legal check is recorded, because concluded
 * proceedings still protect a child or a witness.
 */
export const legalCheckRecorded: StoryRule = ({ safeguarding }) => {
  if (safeguarding.legalCheckOn !== undefined) return [];
  const [concluded] = concludedCourts(safeguarding);
  return concluded === undefined
    ? []
    : [
        errorFinding(
          'legal-check-missing',
          ['safeguarding', 'legalCheckOn'],
          `${courts[concluded]}, but no legal check is recorded.`,
          'Ask a lawyer whether the story may be told, and record the day of the answer.',
        ),
      ];
};
