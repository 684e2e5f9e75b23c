import { describe, expect, it } from 'vitest';
import { askedAgainWhenDue } from '../../../../src/consent/rules/asked-again-when-due.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

// The storyteller released the story on 20 February 2026.
const turning = (askAgainOn: string) =>
  validStoryAtGate((front) => {
    deciderAt(front, 0).consent.askAgainOn = askAgainOn;
  });

describe('a day to ask again', () => {
  it('allows a use until the day before', () => {
    expect(refusalReasons(askedAgainWhenDue, turning('2027-09-01'), { on: '2027-08-31' })).toEqual(
      [],
    );
  });

  it('refuses a use from the day itself', () => {
    const story = turning('2027-09-01');
    expect(refusalReasons(askedAgainWhenDue, story, { on: '2027-09-01' })).toMatchInlineSnapshot(`
      [
        {
          "hint": "Ask them themselves, and record a new release.",
          "message": "Person 1 (storyteller) was to be asked again from 2027-09-01, and has not released the story since.",
          "path": [
            "people",
            0,
            "consent",
            "askAgainOn",
          ],
          "rule": "ask-again",
          "severity": "info",
        },
      ]
    `);
    expect(refusalReasons(askedAgainWhenDue, story, { on: '2027-09-02' })).toHaveLength(1);
  });

  it('is not answered by a release of the same day', () => {
    expect(refusalReasons(askedAgainWhenDue, turning('2026-02-20'))).toHaveLength(1);
  });

  it('is answered by a release of the next day', () => {
    expect(refusalReasons(askedAgainWhenDue, turning('2026-02-19'))).toEqual([]);
  });
});

it('is reported for everyone who was to be asked', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).consent.askAgainOn = '2026-10-01';
    deciderAt(front, 1).consent.askAgainOn = '2026-11-01';
  });
  expect(refusalReasons(askedAgainWhenDue, story).map(({ path }) => path)).toEqual([
    ['people', 0, 'consent', 'askAgainOn'],
    ['people', 1, 'consent', 'askAgainOn'],
  ]);
});

describe('the last day that the rule gives', () => {
  const lastDay = (...days: (string | undefined)[]) => {
    const story = validStoryAtGate((front) => {
      days.forEach((day, index) => {
        const { consent } = deciderAt(front, index);
        delete consent.askAgainOn;
        if (day !== undefined) consent.askAgainOn = day;
      });
    });
    return askedAgainWhenDue({ story, use: 'website', on: '2026-11-23' }).until;
  };

  it('is the day before the earliest day to ask again', () => {
    expect(lastDay('2027-09-01', '2028-03-01')).toBe('2027-08-31');
    expect(lastDay('2028-03-02', '2028-03-01')).toBe('2028-02-29');
  });

  it('is missing if nobody is to be asked again, or if everyone has released the story since', () => {
    expect(lastDay(undefined, undefined)).toBeUndefined();
    expect(lastDay('2026-01-01', undefined)).toBeUndefined();
  });
});
