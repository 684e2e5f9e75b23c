import { expect, it } from 'vitest';
import { versionReviewed } from '../../../../src/consent/rules/version-reviewed.ts';
import { atGate, decider, reasons } from '../../../support/at-gate.ts';

it('refuses a version that the safeguarding lead has not reviewed', () => {
  const story = atGate(undefined, { fingerprint: '7F3K-Q2MX-9HTA-G' });
  expect(reasons(versionReviewed, story)).toMatchInlineSnapshot(`
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

it('leaves what people approved to another rule', () => {
  const story = atGate((front) => {
    decider(front, 0).consent.release.fingerprint = '7F3K-Q2MX-9HTA-G';
  });
  expect(reasons(versionReviewed, story)).toEqual([]);
});

it('allows the version that was reviewed', () => {
  expect(reasons(versionReviewed, atGate())).toEqual([]);
});
