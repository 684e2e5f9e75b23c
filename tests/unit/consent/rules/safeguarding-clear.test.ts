import { expect, it } from 'vitest';
import { safeguardingClear } from '../../../../src/consent/rules/safeguarding-clear.ts';
import { atGate, reasons } from '../../../support/at-gate.ts';

it('refuses a story on hold', () => {
  const story = atGate(({ safeguarding }) => {
    safeguarding.outcome = 'hold';
  });
  expect(reasons(safeguardingClear, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Nothing needs doing until the lead says otherwise.",
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
  expect(reasons(safeguardingClear, atGate())).toEqual([]);
});
