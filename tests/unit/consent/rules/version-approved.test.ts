import { expect, it } from 'vitest';
import { versionApproved } from '../../../../src/consent/rules/version-approved.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

it('refuses a version that one person has not approved', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 1).consent.release.fingerprint = '7F3K-Q2MX-9HTA-G';
  });
  expect(refusalReasons(versionApproved, story)).toMatchInlineSnapshot(`
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

it('reports everyone once the story has changed', () => {
  const story = validStoryAtGate(undefined, { fingerprint: '7F3K-Q2MX-9HTA-G' });
  expect(refusalReasons(versionApproved, story).map(({ path }) => path)).toEqual([
    ['people', 0, 'consent', 'release', 'fingerprint'],
    ['people', 1, 'consent', 'release', 'fingerprint'],
  ]);
});

it('leaves the safeguarding lead’s version to another rule', () => {
  const story = validStoryAtGate(({ safeguarding }) => {
    safeguarding.fingerprint = '7F3K-Q2MX-9HTA-G';
  });
  expect(refusalReasons(versionApproved, story)).toEqual([]);
});

it('allows the version that everyone approved', () => {
  expect(refusalReasons(versionApproved, validStoryAtGate())).toEqual([]);
});
