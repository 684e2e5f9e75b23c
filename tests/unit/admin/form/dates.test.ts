import fc from 'fast-check';
import { expect, it } from 'vitest';
import { upTo } from '../../../../admin/form/dates.ts';
import { addDays } from '../../../../src/story/plain-date.ts';

it('matches every day up to and with the last, and none after it', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));
  const near = fc.integer({ min: -400, max: 400 });
  const compares = fc.property(day, day, near, (last, any, days) => {
    const expression = new RegExp(`^${upTo(last)}$`);
    for (const each of [any, addDays(last, days), last]) {
      expect(expression.test(each)).toBe(each <= last);
    }
  });
  fc.assert(compares);
});
