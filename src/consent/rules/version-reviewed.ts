import { errorFinding } from '../../story/issue.ts';
import type { GateRule } from '../gate-question.ts';

/** The story is the version that the safeguarding lead reviewed. */
export const versionReviewed: GateRule = ({ story: { front, fingerprint } }) => ({
  because:
    front.safeguarding.fingerprint === fingerprint
      ? []
      : [
          errorFinding(
            'changed-since-review',
            ['safeguarding', 'fingerprint'],
            `The story is not the version that was reviewed for safeguarding: its fingerprint is now ${fingerprint}.`,
            'Ask the safeguarding lead to review this version, or undo the change.',
          ),
        ],
});
