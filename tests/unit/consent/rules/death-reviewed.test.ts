import { expect, it } from 'vitest';
import { deathReviewed } from '../../../../src/consent/rules/death-reviewed.ts';
import { deciderAt, refusalReasons, validStoryAtGate } from '../../../support/story-at-gate.ts';

// The safeguarding review is of 1 June 2026.
it.each([
  ['2026-05-31', []],
  ['2026-06-01', []],
  ['2026-06-02', ['died-unreviewed']],
])('a death on %s', (diedOn, expected) => {
  const story = validStoryAtGate((front) => (deciderAt(front, 1).diedOn = diedOn));
  expect(refusalReasons(deathReviewed, story).map(({ rule }) => rule)).toEqual(expected);
});

it('asks the lead, and nobody else', () => {
  const story = validStoryAtGate((front) => (deciderAt(front, 1).diedOn = '2026-07-01'));
  const [reason] = refusalReasons(deathReviewed, story);
  expect(reason?.message).toBe(
    'Person 2 (in the story) has died since the last safeguarding review.',
  );
  expect(reason?.hint).toMatch(/^Ask the safeguarding lead/);
  expect(refusalReasons(deathReviewed, validStoryAtGate())).toEqual([]);
});
