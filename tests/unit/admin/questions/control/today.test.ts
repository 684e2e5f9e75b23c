import { afterEach, expect, it, vi } from 'vitest';
import { today } from '../../../../../admin/questions/control/today.ts';

afterEach(() => void vi.useRealTimers());

it.each([
  ['2026-07-01T22:59:00Z', '2026-07-01'],
  ['2026-07-01T23:00:00Z', '2026-07-02'],
  ['2026-12-31T23:59:00Z', '2026-12-31'],
])('at %s it is %s in the United Kingdom', (now, day) => {
  vi.useFakeTimers({ now: new Date(now) });
  expect(today()).toBe(day);
});
