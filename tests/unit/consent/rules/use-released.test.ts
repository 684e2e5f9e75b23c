import { describe, expect, it } from 'vitest';
import { useReleased } from '../../../../src/consent/rules/use-released.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

describe('a use that someone has not allowed', () => {
  it('is refused', () => {
    const story = validStoryAtGate((front) => {
      deciderAt(front, 1).consent.release.uses = [{ use: 'website' }];
    });
    expect(refusalReasons(useReleased, story, { use: 'presentation' })).toMatchInlineSnapshot(`
      [
        {
          "hint": "Leave it as it is, or ask them and record a new release.",
          "message": "Person 2 (in the story) has not allowed the use \`presentation\`.",
          "path": [
            "people",
            1,
            "consent",
            "release",
            "uses",
          ],
          "rule": "use-not-released",
          "severity": "info",
        },
      ]
    `);
    expect(refusalReasons(useReleased, story, { use: 'website' })).toEqual([]);
  });

  it('is refused for everyone who has not allowed it', () => {
    expect(
      refusalReasons(useReleased, validStoryAtGate(), { use: 'report' }).map(({ path }) => path),
    ).toEqual([
      ['people', 0, 'consent', 'release', 'uses'],
      ['people', 1, 'consent', 'release', 'uses'],
    ]);
  });
});

describe('a use with a last day', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).consent.release.uses = [
      { use: 'website' },
      { use: 'presentation', until: '2027-02-20' },
    ];
  });
  const on = (day: string) => refusalReasons(useReleased, story, { use: 'presentation', on: day });

  it('is allowed on that day', () => {
    expect(on('2027-02-19')).toEqual([]);
    expect(on('2027-02-20')).toEqual([]);
  });

  it('is refused the day after', () => {
    expect(on('2027-02-21')).toMatchInlineSnapshot(`
      [
        {
          "hint": "Leave it as it is, or ask them again and record a new release.",
          "message": "Person 1 (storyteller) allowed the use \`presentation\` until 2027-02-20.",
          "path": [
            "people",
            0,
            "consent",
            "release",
            "uses",
          ],
          "rule": "use-ended",
          "severity": "info",
        },
      ]
    `);
  });

  it('ends no other use', () => {
    expect(refusalReasons(useReleased, story, { use: 'website', on: '2027-02-21' })).toEqual([]);
  });
});

it('reports everyone who never allowed the use, and everyone whose use has ended', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).consent.release.uses = [{ use: 'report', until: '2026-11-22' }];
  });
  expect(
    refusalReasons(useReleased, story, { use: 'report', on: '2026-11-23' }).map(
      ({ rule, path }) => [rule, path?.[1]],
    ),
  ).toEqual([
    ['use-ended', 0],
    ['use-not-released', 1],
  ]);
});

describe('the last day that the rule gives', () => {
  const lastDay = (first: string | undefined, second: string | undefined) => {
    const story = validStoryAtGate((front) => {
      [first, second].forEach((until, index) => {
        deciderAt(front, index).consent.release.uses = [
          { use: 'website', ...(until === undefined ? {} : { until }) },
        ];
      });
    });
    return useReleased({ story, use: 'website', on: '2026-11-23' }).until;
  };

  it('is the earliest last day of the use', () => {
    expect(lastDay('2027-02-20', '2027-02-19')).toBe('2027-02-19');
    expect(lastDay('2027-02-20', undefined)).toBe('2027-02-20');
  });

  it('is missing if nobody named one', () => {
    expect(lastDay(undefined, undefined)).toBeUndefined();
  });
});
