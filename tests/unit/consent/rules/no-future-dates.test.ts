import { describe, expect, it } from 'vitest';
import { noFutureDates } from '../../../../src/consent/rules/no-future-dates.ts';
import { writePath } from '../../../../src/story/issue.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

const yesterday = '2026-11-22';
const today = '2026-11-23';
const tomorrow = '2026-11-24';

const dates: [field: string, set: (front: FrontMatter, day: string) => void][] = [
  [
    'people[0].consent.agreedToTell',
    (front, day) => {
      deciderAt(front, 0).consent.agreedToTell = day;
    },
  ],
  [
    'people[1].consent.release.on',
    (front, day) => {
      deciderAt(front, 1).consent.release.on = day;
    },
  ],
  [
    'people[0].consent.competence.on',
    (front, day) => {
      deciderAt(front, 0).consent.competence = { assessedBy: 'advocate', on: day };
    },
  ],
  [
    'people[1].consent.childsView.on',
    (front, day) => {
      deciderAt(front, 1).consent.childsView = { on: day, view: 'agrees' };
    },
  ],
  [
    'safeguarding.reviewedOn',
    ({ safeguarding }, day) => {
      safeguarding.reviewedOn = day;
    },
  ],
  [
    'safeguarding.legalCheckOn',
    ({ safeguarding }, day) => {
      safeguarding.legalCheckOn = day;
    },
  ],
];

describe.each(dates)('%s', (field, set) => {
  const on = (day: string) =>
    refusalReasons(
      noFutureDates,
      validStoryAtGate((front) => set(front, day)),
      { on: today },
    );

  it('may be yesterday or today', () => {
    expect(on(yesterday)).toEqual([]);
    expect(on(today)).toEqual([]);
  });

  it('may not be tomorrow', () => {
    expect(on(tomorrow).map(({ path }) => writePath(path ?? []))).toEqual([field]);
  });
});

it('is reported with its field', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 1).consent.release.on = tomorrow;
  });
  expect(refusalReasons(noFutureDates, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Correct the date, or wait until it has happened.",
        "message": "\`on\` is in the future, so it cannot have happened.",
        "path": [
          "people",
          1,
          "consent",
          "release",
          "on",
        ],
        "rule": "date-ahead",
        "severity": "error",
      },
    ]
  `);
});

it('reports every future date of everyone', () => {
  const story = validStoryAtGate((front) => {
    for (const [, set] of dates) set(front, tomorrow);
  });
  expect(
    refusalReasons(noFutureDates, story).map(
      ({ path, message }) => `${writePath(path ?? [])}: ${message}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "people[0].consent.agreedToTell: \`agreedToTell\` is in the future, so it cannot have happened.",
      "people[0].consent.competence.on: \`on\` is in the future, so it cannot have happened.",
      "people[1].consent.release.on: \`on\` is in the future, so it cannot have happened.",
      "people[1].consent.childsView.on: \`on\` is in the future, so it cannot have happened.",
      "safeguarding.reviewedOn: \`reviewedOn\` is in the future, so it cannot have happened.",
      "safeguarding.legalCheckOn: \`legalCheckOn\` is in the future, so it cannot have happened.",
    ]
  `);
});

it('leaves dates alone that may be in the future', () => {
  const story = validStoryAtGate((front) => {
    front.publishFrom = '2030-01-01';
    front.care = { aftercareOn: '2030-01-01' };
    deciderAt(front, 0).consent.askAgainOn = '2030-01-01';
    deciderAt(front, 0).consent.release.reviewOn = '2030-01-01';
  });
  expect(refusalReasons(noFutureDates, story)).toEqual([]);
});
