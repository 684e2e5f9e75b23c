import { expect, it } from 'vitest';
import { versionApproved } from '../../../../src/consent/rules/version-approved.ts';
import { atGate, decider, reasons } from '../../../support/at-gate.ts';

it('refuses a version that one person has not approved', () => {
  const story = atGate((front) => {
    decider(front, 1).consent.release.fingerprint = '7F3K-Q2MX-9HTA-G';
  });
  expect(reasons(versionApproved, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Have the new version read and approved, then record the release with its fingerprint, or undo the change.",
        "message": "The story is not the version that Person 2 (in the story) approved: its fingerprint is now 0000-0000-0000-0.",
        "path": [
          "people",
          1,
          "consent",
          "release",
          "fingerprint",
        ],
        "rule": "changed-since-approval",
        "severity": "error",
      },
    ]
  `);
});

it('tells of everyone once the story has changed', () => {
  const story = atGate(undefined, { fingerprint: '7F3K-Q2MX-9HTA-G' });
  expect(reasons(versionApproved, story).map(({ path }) => path)).toEqual([
    ['people', 0, 'consent', 'release', 'fingerprint'],
    ['people', 1, 'consent', 'release', 'fingerprint'],
  ]);
});

it('leaves the safeguarding lead’s version to another rule', () => {
  const story = atGate(({ safeguarding }) => {
    safeguarding.fingerprint = '7F3K-Q2MX-9HTA-G';
  });
  expect(reasons(versionApproved, story)).toEqual([]);
});

it('allows the version that everyone approved', () => {
  expect(reasons(versionApproved, atGate())).toEqual([]);
});
