import { expect, it } from 'vitest';
import { releaseNotExpired } from '../../../../src/consent/rules/release-not-expired.ts';
import { atGate, decider, reasons } from '../../../support/at-gate.ts';

const story = atGate((front) => {
  decider(front, 0).consent.release.expiresOn = '2028-02-20';
  decider(front, 1).consent.release.expiresOn = '2028-02-21';
});

it('allows the last day', () => {
  expect(reasons(releaseNotExpired, story, { on: '2028-02-19' })).toEqual([]);
  expect(reasons(releaseNotExpired, story, { on: '2028-02-20' })).toEqual([]);
});

it('refuses the day after, though only one release has expired', () => {
  expect(reasons(releaseNotExpired, story, { on: '2028-02-21' })).toMatchInlineSnapshot(`
    [
      {
        "hint": "Ask whether they are still happy for the story to be told, and record a new release.",
        "message": "The release of Person 1 (storyteller) expired on 2028-02-20.",
        "path": [
          "people",
          0,
          "consent",
          "release",
          "expiresOn",
        ],
        "rule": "release-expired",
        "severity": "info",
      },
    ]
  `);
});

it('tells of every release that has expired', () => {
  expect(reasons(releaseNotExpired, story, { on: '2028-02-22' }).map(({ path }) => path)).toEqual([
    ['people', 0, 'consent', 'release', 'expiresOn'],
    ['people', 1, 'consent', 'release', 'expiresOn'],
  ]);
});

it('knows the last day of all: the first of everyone’s', () => {
  expect(releaseNotExpired({ story, use: 'website', on: '2026-11-23' }).until).toBe('2028-02-20');
});
