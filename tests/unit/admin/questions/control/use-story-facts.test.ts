import { afterEach, expect, it, vi } from 'vitest';
import { todayInLondon } from '../../../../../admin/questions/control/use-story-facts.ts';

afterEach(() => void vi.useRealTimers());

it.each([
  ['2026-07-01T22:59:00Z', '2026-07-01'],
  ['2026-07-01T23:00:00Z', '2026-07-02'],
  ['2026-12-31T23:59:00Z', '2026-12-31'],
])('at %s the day in the United Kingdom is %s', (now, day) => {
  vi.useFakeTimers({ now: new Date(now) });
  expect(todayInLondon()).toBe(day);
});
