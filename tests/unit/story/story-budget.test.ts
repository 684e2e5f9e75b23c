import { expect, test } from 'vitest';
import {
  countSteps,
  overBudget,
  storyBudget,
  type BudgetLimit,
} from '../../../src/story/story-budget.ts';

test.each([
  ['', 1],
  ['one', 2],
  ['one two', 3],
  ['one\ntwo\n', 5],
  ['\r\n\t one\u00a0still \r\n', 4],
  ["'a 'a", 3],
])('lines and words of %j are counted', (text, steps) => expect(countSteps(text)).toBe(steps));

test('each limit has a message of its own, which says what to do', () => {
  const limits = Object.keys(storyBudget) as BudgetLimit[];
  const findings = limits.map(overBudget);
  expect(new Set(findings.map(({ message }) => message)).size).toBe(limits.length);
  expect(overBudget('pixels')).toEqual({
    rule: 'over-budget',
    severity: 'error',
    message:
      'The story’s folder has pictures of more than 150 million pixels together. Reading it could hold up every other story, so it is not read.',
    hint: 'Make them smaller: 2000 pixels wide is plenty.',
  });
});
