import { expect, it } from 'vitest';
import { publishDateReached } from '../../../../src/consent/rules/publish-date-reached.ts';
import { validStoryAtGate, refusalReasons } from '../../../support/story-at-gate.ts';

const story = validStoryAtGate((front) => {
  front.publishFrom = '2026-03-01';
});

it('refuses a story on the day before it is published', () => {
  expect(refusalReasons(publishDateReached, story, { on: '2026-02-28' })).toMatchInlineSnapshot(`
    [
      {
        "hint": "Wait: it appears on that day.",
        "message": "The story is to be shown from 2026-03-01.",
        "path": [
          "publishFrom",
        ],
        "rule": "not-yet",
        "severity": "info",
      },
    ]
  `);
});

it('allows a story on the day it is published, and on every day after', () => {
  expect(refusalReasons(publishDateReached, story, { on: '2026-03-01' })).toEqual([]);
  expect(refusalReasons(publishDateReached, story, { on: '2026-03-02' })).toEqual([]);
});
