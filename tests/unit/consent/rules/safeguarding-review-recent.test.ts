import { describe, expect, it } from 'vitest';
import { safeguardingReviewRecent } from '../../../../src/consent/rules/safeguarding-review-recent.ts';
import {
  validStoryAtGate,
  validConsentContext,
  refusalReasons,
} from '../../../support/story-at-gate.ts';

const reviewed = (reviewedOn: string, recheckMonths: number) =>
  validStoryAtGate(
    ({ safeguarding }) => {
      safeguarding.reviewedOn = reviewedOn;
    },
    { context: { ...validConsentContext(), recheckMonths } },
  );

describe('a review', () => {
  const story = reviewed('2026-06-01', 12);

  it('lasts as many months as the settings say', () => {
    expect(refusalReasons(safeguardingReviewRecent, story, { on: '2027-05-31' })).toEqual([]);
    expect(refusalReasons(safeguardingReviewRecent, story, { on: '2027-06-01' })).toEqual([]);
  });

  it('has lapsed on the day after', () => {
    expect(refusalReasons(safeguardingReviewRecent, story, { on: '2027-06-02' }))
      .toMatchInlineSnapshot(`
      [
        {
          "hint": "Ask the safeguarding lead to review the story again, and record the day.",
          "message": "The safeguarding review is older than 12 months.",
          "path": [
            "safeguarding",
            "reviewedOn",
          ],
          "rule": "review-lapsed",
          "severity": "info",
        },
      ]
    `);
  });
});

describe('the last day that the rule gives', () => {
  it.each([
    ['2026-06-01', 12, '2027-06-01'],
    ['2026-06-01', 1, '2026-07-01'],
    ['2026-06-01', 36, '2029-06-01'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
  ])('with a review on %s that lasts %i months is %s', (day, months, until) => {
    const story = reviewed(day, months);
    expect(safeguardingReviewRecent({ story, use: 'website', on: '2026-11-23' }).until).toBe(until);
  });
});
