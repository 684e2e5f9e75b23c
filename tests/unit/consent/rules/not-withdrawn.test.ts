import { expect, it } from 'vitest';
import { notWithdrawn } from '../../../../src/consent/rules/not-withdrawn.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

it('refuses once one person has withdrawn', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 1).consent.withdrawnOn = '2026-11-01';
  });
  expect(refusalReasons(notWithdrawn, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Thank them, and ask for nothing more.",
        "message": "Person 2 (in the story) has withdrawn their consent.",
        "path": [
          "people",
          1,
          "consent",
          "withdrawnOn",
        ],
        "rule": "withdrawn",
        "severity": "info",
      },
    ]
  `);
});

it.each(['2000-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2099-12-31'])(
  'refuses today, whatever the recorded day is: %s',
  (withdrawnOn) => {
    const story = validStoryAtGate((front) => {
      deciderAt(front, 0).consent.withdrawnOn = withdrawnOn;
    });
    expect(refusalReasons(notWithdrawn, story, { on: '2026-11-23' })).toHaveLength(1);
  },
);

it('reports everyone who withdrew', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).consent.withdrawnOn = '2026-11-01';
    deciderAt(front, 1).consent.withdrawnOn = '2027-11-01';
  });
  expect(refusalReasons(notWithdrawn, story).map(({ path }) => path)).toEqual([
    ['people', 0, 'consent', 'withdrawnOn'],
    ['people', 1, 'consent', 'withdrawnOn'],
  ]);
});

it('refuses every use', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).consent.withdrawnOn = '2026-11-01';
  });
  expect(refusalReasons(notWithdrawn, story, { use: 'partner-sites' })).toHaveLength(1);
});

it('returns no reason if nobody withdrew', () => {
  expect(notWithdrawn({ story: validStoryAtGate(), use: 'website', on: '2026-11-23' })).toEqual({
    because: [],
  });
});

it('refuses once someone mentioned who had agreed says no, until they are out of the story', () => {
  const story = validStoryAtGate(({ people }) => {
    Object.assign(people[2]!, { withdrawnOn: '2026-11-01' });
  });
  expect(refusalReasons(notWithdrawn, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Thank them. The story is held back until they are out of it; then everyone releases the new version.",
        "message": "Person 3 (mentioned) had agreed to be mentioned, and has said no since.",
        "path": [
          "people",
          2,
          "withdrawnOn",
        ],
        "rule": "mentioned-withdrawn",
        "severity": "info",
      },
    ]
  `);
  story.front.people.splice(2, 1);
  expect(refusalReasons(notWithdrawn, story)).toEqual([]);
});
