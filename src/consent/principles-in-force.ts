import type { PlainDate } from '../story/plain-date.ts';
import type { Principle } from '../story/schema/lists.ts';
import type { HouseRules } from './question.ts';

/** The guiding principles that a story last released on a day answers, with their ids. */
export function principlesInForce(
  principles: HouseRules['principles'],
  lastReleased: PlainDate,
): [id: string, principle: Principle | 'unreadable'][] {
  return [...principles].filter(
    ([, principle]) => principle === 'unreadable' || principle.from <= lastReleased,
  );
}
