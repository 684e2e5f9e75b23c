import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patternUpTo } from '../../../../admin/form/story-list-views.ts';
import { addDays } from '../../../../src/story/plain-date.ts';

it('patternUpTo matches every date up to and including the last date, and no later date', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));
  const offset = fc.integer({ min: -400, max: 400 });
  const compares = fc.property(day, day, offset, (last, otherDay, days) => {
    const expression = new RegExp(`^${patternUpTo(last)}$`);
    for (const each of [otherDay, addDays(last, days), last]) {
      expect(expression.test(each)).toBe(each <= last);
    }
  });
  fc.assert(compares);
});
