import { expect, it } from 'vitest';
import { begun } from '../../../../src/consent/rules/begun.ts';
import { atGate, reasons } from '../../../support/at-gate.ts';

const story = atGate((front) => {
  front.publishFrom = '2026-03-01';
});

it('refuses the day before', () => {
  expect(reasons(begun, story, { on: '2026-02-28' })).toMatchInlineSnapshot(`
    [
      {
        "hint": "Nothing needs doing: it appears that day.",
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
  expect(reasons(begun, story, { on: '2026-03-01' })).toEqual([]);
  expect(reasons(begun, story, { on: '2026-03-02' })).toEqual([]);
});
