import { describe, expect, it } from 'vitest';
import { safeguardingReviewRecent } from '../../../../src/consent/rules/safeguarding-review-recent.ts';
import { atGate, houseRules, reasons } from '../../../support/at-gate.ts';

const reviewed = (reviewedOn: string, recheckMonths: number) =>
  atGate(
    ({ safeguarding }) => {
      safeguarding.reviewedOn = reviewedOn;
    },
    { context: { ...houseRules(), recheckMonths } },
  );

describe('a review', () => {
  const story = reviewed('2026-06-01', 12);

  it('holds for as many months as the library says', () => {
    expect(reasons(safeguardingReviewRecent, story, { on: '2027-05-31' })).toEqual([]);
    expect(reasons(safeguardingReviewRecent, story, { on: '2027-06-01' })).toEqual([]);
  });

  it('has lapsed the day after', () => {
    expect(reasons(safeguardingReviewRecent, story, { on: '2027-06-02' })).toMatchInlineSnapshot(`
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

describe('the last day it knows of', () => {
  it.each([
    ['2026-06-01', 12, '2027-06-01'],
    ['2026-06-01', 1, '2026-07-01'],
    ['2026-06-01', 36, '2029-06-01'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
  ])('reviewed on %s, to be looked at again after %i months: %s', (day, months, until) => {
    const story = reviewed(day, months);
    expect(safeguardingReviewRecent({ story, use: 'website', on: '2026-11-23' }).until).toBe(until);
  });
});
