import { expect, it } from 'vitest';
import { wordsReviewed } from '../../../../src/consent/rules/words-reviewed.ts';
import { refusalReasons, validStoryAtGate } from '../../../support/story-at-gate.ts';

it('allows what the lead reviewed', () => {
  expect(refusalReasons(wordsReviewed, validStoryAtGate())).toEqual([]);
});

it('refuses anything else that readers would see beside the story', () => {
  const changed = validStoryAtGate(undefined, { wordsFingerprint: '7F3K-Q2MX-9HTA-G' });
  expect(refusalReasons(wordsReviewed, changed)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Ask the safeguarding lead to review the answers, questions, alternative texts, figures and notes, or undo the change.",
        "message": "What the library says beside the story is not what was reviewed for safeguarding: its fingerprint is now 7F3K-Q2MX-9HTA-G.",
        "path": [
          "safeguarding",
          "wordsFingerprint",
        ],
        "rule": "words-changed-since-review",
        "severity": "error",
      },
    ]
  `);
});
