import { expect, test } from 'vitest';
import { formatClock } from '../../../../src/scripts/present/speaker-window.ts';

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [3_725_000, '62:05'],
  [-5, '0:00'],
])('%i milliseconds are %s on the clock', (milliseconds, clock) => {
  expect(formatClock(milliseconds)).toBe(clock);
});
