import { wrong, type StoryRule } from './rule.ts';

/** Proceedings that are over still protect a child: a lawyer has checked that telling is allowed. */
export const courtFits: StoryRule = ({ safeguarding }) =>
  safeguarding.courtProceedings === 'concluded' && safeguarding.legalCheckOn === undefined
    ? [
        wrong(
          'legal-check-missing',
          ['safeguarding', 'legalCheckOn'],
          'Court proceedings are concluded, but no legal check is written down.',
          'Ask a lawyer whether the story may be told, and write down the day of the answer.',
        ),
      ]
    : [];
