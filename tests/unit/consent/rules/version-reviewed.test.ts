import { expect, it } from 'vitest';
import { versionReviewed } from '../../../../src/consent/rules/version-reviewed.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

it('refuses a version that the safeguarding lead has not reviewed', () => {
  const story = validStoryAtGate(undefined, { fingerprint: '7F3K-Q2MX-9HTA-G' });
  expect(refusalReasons(versionReviewed, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Ask the safeguarding lead to review this version, or undo the change.",
        "message": "The story is not the version that was reviewed for safeguarding: its fingerprint is now 7F3K-Q2MX-9HTA-G.",
        "path": [
          "safeguarding",
          "fingerprint",
        ],
        "rule": "changed-since-review",
        "severity": "error",
      },
    ]
  `);
});

it('leaves the version that people approved to another rule', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).consent.release.fingerprint = '7F3K-Q2MX-9HTA-G';
  });
  expect(refusalReasons(versionReviewed, story)).toEqual([]);
});

it('allows the version that was reviewed', () => {
  expect(refusalReasons(versionReviewed, validStoryAtGate())).toEqual([]);
});
