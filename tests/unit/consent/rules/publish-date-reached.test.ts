import { expect, it } from 'vitest';
import { publishDateReached } from '../../../../src/consent/rules/publish-date-reached.ts';
import { atGate, reasons } from '../../../support/at-gate.ts';

const story = atGate((front) => {
  front.publishFrom = '2026-03-01';
});

it('refuses the day before', () => {
  expect(reasons(publishDateReached, story, { on: '2026-02-28' })).toMatchInlineSnapshot(`
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

it('allows the day itself, and every day after', () => {
  expect(reasons(publishDateReached, story, { on: '2026-03-01' })).toEqual([]);
  expect(reasons(publishDateReached, story, { on: '2026-03-02' })).toEqual([]);
});
