import { expect, it } from 'vitest';
import { notOnHold } from '../../../../src/consent/rules/not-on-hold.ts';
import { validStoryAtGate, refusalReasons } from '../../../support/story-at-gate.ts';

it('refuses a story on hold', () => {
  const story = validStoryAtGate(({ safeguarding }) => {
    safeguarding.outcome = 'hold';
  });
  expect(refusalReasons(notOnHold, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Wait until the lead clears the story.",
        "message": "The safeguarding lead has put the story on hold.",
        "path": [
          "safeguarding",
          "outcome",
        ],
        "rule": "on-hold",
        "severity": "info",
      },
    ]
  `);
});

it('allows a story that is clear', () => {
  expect(refusalReasons(notOnHold, validStoryAtGate())).toEqual([]);
});
