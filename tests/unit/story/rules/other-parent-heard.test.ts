import { expect, it } from 'vitest';
import { otherParentHeard } from '../../../../src/story/rules/other-parent-heard.ts';
import {
  changeConsent,
  ruleFindings,
  storytellerOf,
  brotherOf,
  type Change,
} from './rule-findings.ts';

const parental = (fields: Parameters<typeof changeConsent>[1]): Change => {
  return (story) => changeConsent(brotherOf(story), fields);
};

it('accepts the valid story', () => expect(ruleFindings(otherParentHeard)).toEqual([]));

it('requires the other parent’s view, unless a council has a care order', () => {
  expect(ruleFindings(otherParentHeard, parental({ otherParent: undefined }))).toEqual([
    'other-parent-missing at people[1].consent.otherParent',
  ]);
  const council = { holder: 'local-authority-care-order', otherParent: undefined } as const;
  expect(ruleFindings(otherParentHeard, parental(council))).toEqual([]);
  expect(ruleFindings(otherParentHeard, parental({ ...council, otherParent: 'agrees' }))).toEqual([
    'other-parent-extra at people[1].consent.otherParent',
  ]);
});

it('refuses a disagreement until the lead has weighed it', () => {
  expect(ruleFindings(otherParentHeard, parental({ otherParent: 'disagrees' }))).toEqual([
    'other-parent-disagrees at people[1].consent.objectionWeighed',
  ]);
  const weighed = { otherParent: 'disagrees', objectionWeighed: { on: '2026-02-20' } } as const;
  expect(ruleFindings(otherParentHeard, parental(weighed))).toEqual([]);
  expect(ruleFindings(otherParentHeard, parental({ ...weighed, otherParent: 'agrees' }))).toEqual([
    'other-parent-extra at people[1].consent.objectionWeighed',
  ]);
});

it.each(['agrees', 'not-asked', 'none'] as const)('accepts the answer %s', (otherParent) => {
  expect(ruleFindings(otherParentHeard, parental({ otherParent }))).toEqual([]);
});

it('requires no view for a young person who decides for themselves', () => {
  const own: Change = (story) => changeConsent(storytellerOf(story), { otherParent: 'agrees' });
  expect(ruleFindings(otherParentHeard, own)).toEqual([
    'other-parent-extra at people[0].consent.otherParent',
  ]);
});
