import { infoFinding } from '../../story/issue.ts';
import type { GateRule } from '../gate-question.ts';

/** The safeguarding lead has not put the story on hold. */
export const notOnHold: GateRule = ({ story: { front } }) => ({
  because:
    front.safeguarding.outcome === 'clear'
      ? []
      : [
          infoFinding(
            'on-hold',
            ['safeguarding', 'outcome'],
            'The safeguarding lead has put the story on hold.',
            'Wait until the lead clears the story.',
          ),
        ],
});
