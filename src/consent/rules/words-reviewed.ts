import { errorFinding } from '../../story/issue.ts';
import type { GateRule } from '../gate-question.ts';

/** Everything else that readers see is unchanged since the safeguarding lead's review. */
export const wordsReviewed: GateRule = ({ story: { front, wordsFingerprint } }) => ({
  because:
    front.safeguarding.wordsFingerprint === wordsFingerprint
      ? []
      : [
          errorFinding(
            'words-changed-since-review',
            ['safeguarding', 'wordsFingerprint'],
            `What the library says beside the story is not what was reviewed for safeguarding: its fingerprint is now ${wordsFingerprint}.`,
            'Ask the safeguarding lead to review the answers, questions, alternative texts, figures and notes, or undo the change.',
          ),
        ],
});
