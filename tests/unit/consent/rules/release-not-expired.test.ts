import { expect, it } from 'vitest';
import { releaseNotExpired } from '../../../../src/consent/rules/release-not-expired.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

const story = validStoryAtGate((front) => {
  deciderAt(front, 0).consent.release.expiresOn = '2028-02-20';
  deciderAt(front, 1).consent.release.expiresOn = '2028-02-21';
});

it('allows a use on the last day of a release', () => {
  expect(refusalReasons(releaseNotExpired, story, { on: '2028-02-19' })).toEqual([]);
  expect(refusalReasons(releaseNotExpired, story, { on: '2028-02-20' })).toEqual([]);
});

it('refuses a use on the day after, even if only one release has expired', () => {
  expect(refusalReasons(releaseNotExpired, story, { on: '2028-02-21' })).toMatchInlineSnapshot(`
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

it('reports every release that has expired', () => {
  expect(
    refusalReasons(releaseNotExpired, story, { on: '2028-02-22' }).map(({ path }) => path),
  ).toEqual([
    ['people', 0, 'consent', 'release', 'expiresOn'],
    ['people', 1, 'consent', 'release', 'expiresOn'],
  ]);
});

it('gives the earliest last day of all releases', () => {
  expect(releaseNotExpired({ story, use: 'website', on: '2026-11-23' }).until).toBe('2028-02-20');
});
